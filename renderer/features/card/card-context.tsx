/** The card being edited, for the parts of its form. */
import { createContext, useContext } from 'react';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { CiteNames } from '../citations/citation-data.ts';
import type { Card, CardProposal, CardTemplate } from './card-types.ts';

export interface CardEditing {
  card: Card;
  template: CardTemplate;
  /** Language of the card's own words: labels as they will be printed. */
  language: Locale;
  proposals: ReadonlyMap<string, CardProposal>;
  /** What references are called in the boxes. */
  citing: CiteNames;
  focused: string | null;
  focus: (key: string) => void;
}

const CardContext = createContext<CardEditing | null>(null);

export const CardEditingProvider = CardContext.Provider;

export function useCardEditing(): CardEditing {
  const value = useContext(CardContext);
  if (!value) throw new Error('useCardEditing needs a CardEditingProvider above it.');
  return value;
}

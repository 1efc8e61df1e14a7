/** What a card cites, in reading order, and what its reference list holds. */
import { templateFields, valueTexts } from '../cards/template-fields.ts';
import type { Card, CardTemplate } from '../contract/cards.ts';
import { type CitationToken, findTokens, referenceOfLine } from './tokens.ts';

export interface CardCitations {
  /** Citations of each field in reading order; the fields in printing order, the reference list is not among them. */
  tokens: { field: string; token: CitationToken }[];
  /** The field of the reference list; null where the template has none. */
  listField: string | null;
  /** Lines of the list that a person wrote, as they stand. */
  handWritten: string[];
  /** References that the list names, whether cited or not. */
  listed: string[];
}

export function cardCitations(card: Pick<Card, 'fields'>, template: CardTemplate): CardCitations {
  const fields = templateFields(template).map(({ field }) => field);
  const listField = fields.find(({ type }) => type === 'references')?.key ?? null;
  const lines = listField === null ? [] : valueTexts(card.fields[listField]?.value ?? []);
  const entries = lines.filter((line) => line.trim() !== '').map((line) => ({ line, id: referenceOfLine(line) }));
  return {
    listField,
    handWritten: entries.filter(({ id }) => id === null).map(({ line }) => line),
    listed: [...new Set(entries.flatMap(({ id }) => id ?? []))],
    tokens: fields
      .filter(({ type }) => citingTypes.has(type))
      .flatMap(({ key }) =>
        valueTexts(card.fields[key]?.value ?? []).flatMap((text) =>
          findTokens(text).map((token) => ({ field: key, token })),
        ),
      ),
  };
}

/** Fields whose texts a person writes. */
const citingTypes: ReadonlySet<string> = new Set(['line', 'text', 'bullets', 'trials-table']);

/** Each reference once, in the order it is first cited. */
export function citedIds({ tokens }: Pick<CardCitations, 'tokens'>): string[] {
  return [...new Set(tokens.flatMap(({ token }) => token.items.map(({ id }) => id)))];
}

/** What a card cites, the styles there are, and the names by which references stand in the boxes. */
import { useMemo, useState } from 'react';
import { type Named, newKey } from '../../../shared/citations/cite-key.ts';
import { useApiQuery } from '../../api/queries.ts';

const none: readonly never[] = [];

export function useCardCitations(cardId: string) {
  return useApiQuery(['cards', 'citations', cardId], (api) => api.cards.citations.query({ id: cardId }));
}

export interface CiteNames {
  /** Of the references that a card cites or lists, by id. */
  names: ReadonlyMap<string, string>;
  /** Names one that is about to be cited, so that its box never shows an id; the service's own name follows. */
  nameCited(cited: Named): void;
}

export function useCiteNames(cardId: string): CiteNames {
  const known = useCardCitations(cardId).data?.names ?? none;
  const [cited, setCited] = useState<readonly Named[]>(none);
  return useMemo(() => {
    const names = new Map(known.map(({ id, key }) => [id, key]));
    for (const each of cited) {
      if (names.has(each.id)) continue;
      names.set(each.id, newKey(each, new Set([...names.values()].map((key) => key.toLowerCase()))));
    }
    return { names, nameCited: (one) => setCited((before) => [...before, one]) };
  }, [known, cited]);
}

export function useCitationStyles() {
  return useApiQuery(['citationStyles'], (api) => api.citationStyles.list.query());
}

/** What a card cites, the styles there are, and the names by which references stand in the boxes. */
import { useMemo } from 'react';
import { useApiQuery } from '../../api/queries.ts';

const none: readonly never[] = [];

export function useCardCitations(cardId: string) {
  return useApiQuery(['cards', 'citations', cardId], (api) => api.cards.citations.query({ id: cardId }));
}

/** Names of the references that a card cites or lists, by id. */
export function useCiteNames(cardId: string): ReadonlyMap<string, string> {
  const names = useCardCitations(cardId).data?.names ?? none;
  return useMemo(() => new Map(names.map(({ id, key }) => [id, key])), [names]);
}

export function useCitationStyles() {
  return useApiQuery(['citationStyles'], (api) => api.citationStyles.list.query());
}

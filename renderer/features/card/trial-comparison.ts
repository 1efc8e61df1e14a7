/** The card's table of ongoing trials beside what the registries say now. */
import { useApiQuery } from '../../api/queries.ts';

export function useTrialComparison(cardId: string) {
  return useApiQuery(['cards', 'trials', cardId], (api) => api.ongoingTrials.ofCard.query({ id: cardId }));
}

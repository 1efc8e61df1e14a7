import type { HistoryChange } from '../../../shared/contract/history.ts';
import type { Route } from '../../app/routes.ts';

/** The screen on which a changed thing stands; null where it has none of its own. */
export function routeOfChange({ table, place }: Pick<HistoryChange, 'table' | 'place'>): Route | null {
  if (place.cardId) return { screen: 'card', cardId: place.cardId };
  if (table === 'grade' && place.outcomeId) return { screen: 'evidence', tab: 'outcomes', outcomeId: place.outcomeId };
  if (table === 'trial' || table === 'reference') return { screen: 'library' };
  if (place.documentId) {
    return {
      screen: 'reader',
      documentId: place.documentId,
      ...(place.start === undefined ? {} : { start: place.start }),
    };
  }
  return place.projectId ? { screen: 'project' } : null;
}

/** The sentence of a history entry in the language of the screen; an action without a sentence shows its code. */
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';

export function useHistorySentence(): (entry: HistoryEntry) => string {
  const { t, i18n } = useTranslation('history');
  return (entry) => {
    const key = `action.${entry.action}`;
    if (!i18n.exists(key, { ns: 'history' })) return entry.action;
    const count = Number(entry.params.count ?? entry.params.documents ?? 1);
    return String(t(key as never, { ...entry.params, count } as never));
  };
}

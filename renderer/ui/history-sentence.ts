/** The sentence of a history entry in the language of the screen; an action without a sentence shows its code. */
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { tagElements } from '../../shared/model/vocabulary.ts';

export function useHistorySentence(): (entry: HistoryEntry) => string {
  const { t, i18n } = useTranslation('history');
  const { t: tc } = useTranslation();
  const sentence = (entry: HistoryEntry): string => {
    const { action } = entry.params;
    if (entry.action.startsWith('history.') && typeof action === 'string') {
      return String(t(`action.${entry.action}` as never, { what: sentence({ ...entry, action }) } as never));
    }
    const key = `action.${entry.action}`;
    const count = Number(entry.params.count ?? 1);
    if (!i18n.exists(key, { ns: 'history', count })) return entry.action;
    const element = tagElements.find((each) => each === entry.params.element);
    const elementName = element ? tc(`element.${element}`).toLowerCase() : '';
    return String(t(key as never, { ...entry.params, elementName, count } as never));
  };
  return sentence;
}

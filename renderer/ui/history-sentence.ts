/** The sentence of a history entry in the language of the screen; an action without a sentence shows its code. */
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { isValueName } from '../../shared/corrections/name-of-key.ts';
import { tagElements } from '../../shared/model/vocabulary.ts';

export function useHistorySentence(): (entry: HistoryEntry) => string {
  const { t, i18n } = useTranslation('history');
  const { t: tc } = useTranslation();
  const valueName = ({ action, params }: HistoryEntry) => {
    const word = isValueName(action, params.name) ? `valueName.${params.name}` : null;
    return word !== null && i18n.exists(word, { ns: 'history' }) ? { name: t(word as never) } : {};
  };
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
    const params = { ...entry.params, ...valueName(entry), elementName, count };
    return String(t(key as never, params as never));
  };
  return sentence;
}

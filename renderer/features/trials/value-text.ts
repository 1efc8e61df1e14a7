/** A value of a record in the screen's words: statuses, phases, countries and designs by their names, days as it writes them. */
import { useFormat } from '../../ui/format.ts';
import { fieldText } from './field-text.ts';
import { useTrialWords } from './trial-words.ts';

export function useValueText(): (field: string, value: unknown) => string {
  const words = useTrialWords();
  const { date } = useFormat();
  return (field, value) => {
    if (value === undefined || value === null) return '';
    if (field === 'status') return words.status(String(value));
    if (field === 'phases') return (value as string[]).map(words.phase).join(', ');
    if (field === 'countries') return words.countries({ countries: value as string[] });
    if (field === 'hasResults') return words.yesNo(value === true);
    if (/Date$/.test(field)) return value ? date(String(value)) : '';
    return fieldText(value, words.term);
  };
}

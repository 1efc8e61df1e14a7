/** A value of a record in the screen's words: statuses, phases, countries and designs by their names, days as it writes them. */
import { useFormat } from '../../ui/format.ts';
import { fieldText, type WordOf } from './field-text.ts';
import { useTrialWords } from './trial-words.ts';

/** What a registry chooses from a list of its own; elsewhere the same word may be a name. */
const chosen = new Set(['studyType', 'type', 'allocation', 'model', 'masking', 'purpose', 'sex']);

export function useValueText(): (field: string, value: unknown) => string {
  const words = useTrialWords();
  const { date, number } = useFormat();
  const wordOf: WordOf = (printed, name) => {
    if (typeof printed === 'number') return number(printed);
    if (name === 'minimumAge' || name === 'maximumAge') return words.age(name, String(printed));
    return chosen.has(name) ? words.term(String(printed)) : String(printed);
  };
  return (field, value) => {
    if (value === undefined || value === null) return '';
    if (field === 'status') return words.status(String(value));
    if (field === 'phases') return (value as string[]).map(words.phase).join(', ');
    if (field === 'countries') return words.countries({ countries: value as string[] });
    if (field === 'hasResults') return words.yesNo(value === true);
    if (/Date$/.test(field)) return value ? date(String(value)) : '';
    return fieldText(value, wordOf, field);
  };
}

/** Sorting as the language of the screen does: æ, ø and å stand last in Norwegian, and 10 comes after 9. */
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { fold } from '../../../shared/text/fold.ts';

type Value = string | number | null;

/** What stands in the place of a letter while texts are compared by their character codes; `{` comes after z. */
const places: Record<Locale, Record<string, string>> = {
  nb: { æ: '{a', ä: '{a', ø: '{b', ö: '{b', å: '{c' },
  en: { æ: 'ae', ä: 'a', ø: 'o', ö: 'o', å: 'a' },
};

/** Rows of the same value keep their order; rows without one come last in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => Value,
  isDescending: boolean,
  locale: Locale,
): Row[] {
  const sign = isDescending ? -1 : 1;
  // A key is made once for each row: Intl.Collator takes seconds for 50,000 titles, and their beginnings tell most apart.
  const entries = rows.map((row) => {
    const value = by(row);
    const head = typeof value === 'string' ? headOf(value) : value;
    return { row, value, key: sortKey(head, locale), whole: head === value ? null : ('' as string | number) };
  });
  type Entry = (typeof entries)[number];
  const wholeOf = (entry: Entry) => {
    if (entry.whole === '') entry.whole = sortKey(entry.value, locale);
    return entry.whole ?? entry.key;
  };
  entries.sort((first, second) => {
    const isAlike = first.key === second.key;
    const a = isAlike ? wholeOf(first) : first.key;
    const b = isAlike ? wholeOf(second) : second.key;
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return a < b ? -sign : a > b ? sign : 0;
  });
  return entries.map(({ row }) => row);
}

const headLength = 24;

/** Not cut within a number, which is compared by its size. */
function headOf(value: string): string {
  let end = headLength;
  while (end < value.length && isDigit(value.charCodeAt(end - 1)) && isDigit(value.charCodeAt(end))) end++;
  return end < value.length ? value.slice(0, end) : value;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Numbers stay numbers; those within words are padded, so that they too go by size. */
function sortKey(value: Value, locale: Locale): string | number {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return value;
  const key = fold(value).replace(/[æøåäö]/g, (letter) => places[locale][letter] ?? letter);
  return /\d/.test(key) ? key.replace(/\d+/g, (digits) => digits.padStart(8, '0')) : key;
}

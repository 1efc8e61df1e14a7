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
  // A key is made once for each row: Intl.Collator takes seconds for 50,000 titles.
  const entries = rows.map((row) => ({ row, key: sortKey(by(row), locale) }));
  entries.sort(({ key: a }, { key: b }) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return a < b ? -sign : a > b ? sign : 0;
  });
  return entries.map(({ row }) => row);
}

/** Numbers stay numbers; those within words are padded, so that they too go by size. */
function sortKey(value: Value, locale: Locale): string | number {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return value;
  return fold(value)
    .replace(/[æøåäö]/g, (letter) => places[locale][letter] ?? letter)
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

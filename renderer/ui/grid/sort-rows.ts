/** Sorting as the language of the screen does: æ, ø and å stand last in Norwegian, and 10 comes after 9. */
import type { Locale } from '../../../shared/model/vocabulary.ts';

type Value = string | number | null;

const collators: Record<Locale, Intl.Collator> = {
  nb: new Intl.Collator('nb', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Rows of the same value keep their order; rows without one come last in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => Value,
  isDescending: boolean,
  locale: Locale,
): Row[] {
  const { compare } = collators[locale];
  const sign = isDescending ? -1 : 1;
  const entries = rows.map((row) => ({ row, value: by(row) }));
  entries.sort(({ value: a }, { value: b }) => {
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
  return entries.map(({ row }) => row);
}

const isEmpty = (value: Value): value is null | '' => value === null || value === '';

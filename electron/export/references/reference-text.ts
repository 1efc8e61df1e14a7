/** Texts and dates of a record for formats that have one value a line. */
import type { CslItem } from '../../../shared/contract/references.ts';

/** Without line ends and signs that no format can hold; blanks collapsed. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const dateOf = (item: CslItem): number[] => item.issued?.['date-parts']?.[0] ?? [];

/** Issued as people read it, where it has no parts. */
export const yearOf = (item: CslItem): string => {
  const [year] = dateOf(item);
  return year === undefined ? (/\b\d{4}\b/.exec(item.issued?.raw ?? '')?.[0] ?? '') : String(year);
};

/** «Hansen, Kari Anne»; the name of an organisation as it stands. */
export function nameOf(name: NonNullable<CslItem['author']>[number]): string {
  if (name.literal) return oneLine(name.literal);
  const particle = name['non-dropping-particle'];
  const family = [typeof particle === 'string' ? particle : '', name.family ?? ''].filter(Boolean).join(' ');
  return oneLine([family, name.given ?? ''].filter(Boolean).join(', '));
}

export const keywordsOf = (item: CslItem): string[] =>
  (item.keyword ?? '')
    .split(/;\s*/)
    .map(oneLine)
    .filter((word) => word !== '');

export const textOf = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '');

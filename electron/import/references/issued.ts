/** Dates of publication, to CSL date parts at the precision printed. */
import type { CslItem } from '../../../shared/contract/references.ts';

export type CslDate = NonNullable<CslItem['issued']>;

const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  des: 12,
};

/** Year, month and day found in a text; [] without a year between 1500 and 2199. */
export function dateParts(text: string): number[] {
  const value = text.trim();
  const numeric = /^(\d{4})(?:[-/.](\d{1,2})?(?:[-/.](\d{1,2})?)?)?(?![\d])/.exec(value);
  const dayFirst = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value);
  const year = numeric?.[1] ?? dayFirst?.[3] ?? /(?<!\d)(?:1[5-9]|2[01])\d{2}(?!\d)/.exec(value)?.[0];
  if (!year || Number(year) < 1500 || Number(year) > 2199) return [];
  if (numeric?.[2]) return valid([Number(year), Number(numeric[2]), Number(numeric[3] ?? 0)]);
  // 3/4/2024 may be either order; only what can be told is told.
  if (dayFirst)
    return Number(dayFirst[1]) > 12 ? valid([Number(year), Number(dayFirst[2]), Number(dayFirst[1])]) : [Number(year)];
  const [month, day] = monthAndDay(value.replace(year, ' '));
  return valid([Number(year), month, day]);
}

/** Month and day in a text without year (`SEP 12`, `12 May`, `MAY-JUN`); 0 where missing. */
export function monthAndDay(text: string): [number, number] {
  const name = /\p{L}{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase() ?? '';
  const month = months[name] ?? 0;
  const day = month ? Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0] ?? 0) : 0;
  return [month, /-\s*\p{L}/u.test(text) ? 0 : day];
}

function valid([year = 0, month = 0, day = 0]: number[]): number[] {
  if (month < 1 || month > 12) return [year];
  return day < 1 || day > 31 ? [year, month] : [year, month, day];
}

/**
 * The date of publication from several fields, the first with a year deciding it; a later field of the same year, or
 * one with month and day only, may make it more precise. Undefined where no field holds a year.
 */
export function issuedFrom(texts: readonly string[]): CslDate | undefined {
  let parts: number[] = [];
  for (const text of texts) {
    const found = dateParts(text);
    if (parts.length === 0) parts = found;
    else if (found[0] === parts[0] && found.length > parts.length) parts = found;
    else if (found.length === 0 && parts.length === 1) parts = valid([parts[0] ?? 0, ...monthAndDay(text)]);
  }
  return parts.length > 0 ? { 'date-parts': [parts] } : undefined;
}

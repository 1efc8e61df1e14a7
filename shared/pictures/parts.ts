/** Long pictures are drawn in parts, each as high as a page shows with letters that can be read. */
import vocabulary from '../../resources/vocabularies/print.json' with { type: 'json' };
import type { Locale } from '../model/vocabulary.ts';

/** On a page of A4 across, letters of 13 px are then 7.8 points in print. */
export const pageHeightPx = 680;

export interface Part<T> {
  rows: readonly T[];
  /** From 1. */
  number: number;
  count: number;
}

export const wholePart = <T>(rows: readonly T[]): Part<T> => ({ rows, number: 1, count: 1 });

/** «Forest plot: død (2 av 4)». */
export function partTitle(title: string, { number, count }: Part<unknown>, locale: Locale): string {
  return count === 1 ? title : `${title} (${number} ${vocabulary.of[locale]} ${count})`;
}

/**
 * Rows in parts of about the same length, none longer than `most`. Rows for which `isHead` is true never end a part; the
 * last part leaves room for `below` rows.
 */
export function partsOf<T>(
  rows: readonly T[],
  { most, below, isHead }: { most: number; below: number; isHead: (row: T) => boolean },
): Part<T>[] {
  if (rows.length === 0) return [wholePart(rows)];
  const needed = rows.length + below;
  const even = Math.ceil(needed / Math.ceil(needed / most));
  const parts: T[][] = [];
  for (let start = 0; start < rows.length; ) {
    let end = Math.min(rows.length, start + even);
    while (end < rows.length && end > start + 1 && isHead(rows[end - 1]!)) end -= 1;
    parts.push(rows.slice(start, end));
    start = end;
  }
  return parts.map((each, at) => ({ rows: each, number: at + 1, count: parts.length }));
}

/** Pictures that belong together are all as large as the largest: on pages their letters have one size. */
export function sameSize<T extends { width: number; height: number }>(pictures: readonly T[]): T[] {
  const width = Math.max(...pictures.map((each) => each.width));
  const height = Math.max(...pictures.map((each) => each.height));
  return pictures.map((each) => ({ ...each, width, height }));
}

/** Widths of a printed table's columns, and the size of its letters, so that no word stands in the next column. */
import type { TableLayout } from '../../../shared/contract/exports.ts';

export interface FittedTable {
  /** Of the letters, in points. */
  sizePt: number;
  /** Of the columns, in points; they fill the width together. */
  widths: number[];
}

/** Letters of the printed fonts are about this wide, in their own size; heads are bold. */
const letter = 0.54;
const boldLetter = 0.62;
const insetPt = 9;
const smallestPt = 4.5;
/** At 1 a text of ten times the length gets ten times the room, at 0 all get the same. */
const fairness = 0.75;
/** Longer words are broken. */
export const longestWord = 24;

/** The room that is left when every word fits is given to long texts; too many columns make all letters smaller. */
export function fitColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widthPt: number,
  sizePt: number,
): FittedTable {
  const words = columns.map((head, index) =>
    Math.max(wordLength(head) * boldLetter, ...rows.map((row) => wordLength(row[index] ?? '') * letter)),
  );
  const needed = words.reduce((sum, word) => sum + word, 0);
  const room = widthPt - columns.length * insetPt;
  const size = Math.max(smallestPt, Math.min(sizePt, room / Math.max(1, needed)));
  const wishes = columns.map(
    (head, index) => Math.max(head.length, ...rows.map((row) => (row[index] ?? '').length)) ** fairness,
  );
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const left = Math.max(0, room - needed * size);
  return {
    sizePt: Math.round(size * 10) / 10,
    widths: words.map((word, index) => word * size + insetPt + (left * (wishes[index] ?? 0)) / Math.max(1, wished)),
  };
}

/** Of the longest word, in letters; a circle of GRADE is as wide as two. */
function wordLength(text: string): number {
  return Math.max(
    ...text.split(/[\s–-]+/).map((word) => Math.min(longestWord, word.length + (word.match(/[⊕◯]/g)?.length ?? 0))),
  );
}

/** Words that no column can hold, such as checksums and addresses, may break anywhere: without a mark of it. */
export function breakable(text: string): string {
  return text.replace(/\S{25,}/g, (word) => (word.match(/.{1,12}/gsu) ?? []).join('\u200b'));
}

/** What goes over several columns asks for no room in the first of them. */
export function rowsToFit(rows: string[][], layout: TableLayout | undefined): string[][] {
  const wide = new Set(layout?.wide.map(({ row, column }) => `${row}:${column}`));
  if (wide.size === 0) return rows;
  return rows.map((cells, row) => cells.map((cell, column) => (wide.has(`${row}:${column}`) ? '' : cell)));
}

/** Wide tables are printed without the columns in which nothing stands; those with heads over their heads keep them all. */
export function withoutEmptyColumns<
  T extends { columns: string[]; rows: string[][]; types?: unknown[] | undefined; layout?: TableLayout | undefined },
>(table: T): T {
  const { columns, rows, types } = table;
  if (columns.length <= 8 || rows.length === 0 || table.layout) return table;
  const used = columns.map((_, index) => rows.some((row) => (row[index] ?? '').trim() !== ''));
  const kept = <Item>(items: readonly Item[]) => items.filter((_, index) => used[index]);
  return { ...table, columns: kept(columns), rows: rows.map(kept), ...(types && { types: kept(types) }) };
}

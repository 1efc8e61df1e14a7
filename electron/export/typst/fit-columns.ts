/** Widths of a printed table's columns, and the size of its letters, so that no word stands in the next column. */
import type { TableLayout } from '../../../shared/contract/exports.ts';
import { type MarkedLine, markedLines } from '../../../shared/tables/table-grid.ts';

export interface FittedTable {
  /** Of the letters, in points. */
  sizePt: number;
  /** Of the columns, in points; they fill the width together. */
  widths: number[];
}

/** How wide letters are in their own size: about the same in the fonts of PDFs and of Word. */
const usual = 0.57;
const narrow = 0.36;
const wide = 0.9;
const bolder = 1.1;
const insetPt = 9;
const smallestPt = 4.5;
/** A fifth of a page. */
const lowLines = 9;
/** Words leave an eighth of the room or more to long texts, unless the letters would have to be smaller than this. */
const easyPt = 7;
const easing = 0.88;
/** At 1 a text of ten times the length gets ten times the room, at 0 all get the same. */
const fairness = 0.75;
/** Longer words are broken. */
export const longestWord = 24;

/** Every word fits; the room that is left goes to the long texts, and too many columns make all letters smaller. */
export function fitColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widthPt: number,
  sizePt: number,
): FittedTable {
  const texts = columns.map((head, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const lines = cells.flatMap((cell) => cell.split('\n')).map(widthOf);
    return {
      word: Math.max(widestWord(head) * bolder, ...cells.map(widestWord)),
      // A head may well be of two lines.
      line: Math.max((widthOf(head) * bolder) / 2, ...lines),
      // One long text among short ones, or none, does not widen their column much.
      usualLine: Math.sqrt(sumOf(lines.map((line) => line ** 2)) / Math.max(1, lines.length)),
    };
  });
  const room = widthPt - columns.length * insetPt;
  const needed = sumOf(texts.map(({ word }) => word));
  const whole = room / Math.max(1, needed);
  const hasAllRoom = sumOf(texts.map(({ line }) => line)) * whole <= room;
  const eased = hasAllRoom ? whole : Math.max(Math.min(whole, easyPt), whole * easing);
  const size = Math.max(smallestPt, Math.min(sizePt, eased));
  const limits = texts.map(({ word, line, usualLine }) => ({
    least: word * size + insetPt,
    most: Math.max(word, line) * size + insetPt,
    wish: Math.max(1, usualLine) ** fairness,
  }));
  return { sizePt: Math.round(size * 10) / 10, widths: sharedOut(limits, widthPt) };
}

interface Limits {
  /** What its longest word takes, and its longest line. */
  least: number;
  most: number;
  wish: number;
}

/** Who needs more than the least gets it by wish, until the longest line fits; what nobody needs goes to all alike. */
function sharedOut(limits: readonly Limits[], width: number): number[] {
  const at = (level: number) => limits.map(({ least, most, wish }) => Math.min(most, Math.max(least, level * wish)));
  const mosts = limits.map(({ most }) => most);
  let [low, high] = [0, Math.max(...mosts)];
  // Halved until the widths differ by less than any printer shows.
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sumOf(at(middle)) > width) high = middle;
    else low = middle;
  }
  const widths = at(low);
  const factor = width / sumOf(widths);
  return widths.map((each) => each * factor);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Whether a row is so low that it is better moved to the next page than broken. */
export function isLow(row: readonly string[], { sizePt, widths }: FittedTable): boolean {
  const heights = row.map((cell, column) => {
    const room = Math.max(1, (widths[column] ?? 0) - insetPt) / sizePt;
    return sumOf(cell.split('\n').map((line) => Math.max(1, Math.ceil(widthOf(line) / room))));
  });
  return Math.max(0, ...heights) <= lowLines;
}

/** Of the widest word, in the size of its letters; words that are too long are broken. */
const widestWord = (text: string): number =>
  Math.max(...text.split(/[\s–-]+/).map((word) => widthOf(word.slice(0, longestWord))));

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += narrowLetters.has(letter) ? narrow : wideLetters.has(letter) ? wide : usual;
  }
  return width;
}

const narrowLetters = new Set(" \u00a0\u202fijltfrI.,:;()[]/|!'’-");
/** Also the circles of GRADE. */
const wideLetters = new Set('mwMW%@⊕◯æÆ—');

/** Words that no column can hold, such as checksums and addresses, may break anywhere: without a mark of it. */
export function breakable(text: string): string {
  return text.replace(/\S{25,}/g, (word) => (word.match(/.{1,12}/gsu) ?? []).join('\u200b'));
}

/** What goes over several columns asks for no room in the first of them; raised letters stand close to their word. */
export function rowsToFit(rows: string[][], layout: TableLayout | undefined): string[][] {
  if (!layout) return rows;
  const wide = new Set(layout.wide.map(({ row, column }) => `${row}:${column}`));
  const marked = new Set(layout.markedColumns);
  const fitted = (cell: string, row: number, column: number) => {
    if (wide.has(`${row}:${column}`)) return '';
    return marked.has(column) ? markedLines(cell, column, layout).map(asRaised).join('\n') : cell;
  };
  return rows.map((cells, row) => cells.map((cell, column) => fitted(cell, row, column)));
}

/** A raised letter is as wide as a narrow one. */
const asRaised = ({ text, letters }: MarkedLine): string => text + letters.join(',').replace(/./g, 'i');

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

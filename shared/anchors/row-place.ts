/** Where the cells of a row stand: of a table that was read from lines only its caption has a place of its own. */
import { literal } from '../text/literal.ts';
import type { TextRange } from './rects.ts';

/** A table's rows stand this near to its caption, above or below it. */
const reach = 20_000;
/** Longer rows are prose. */
const longestRow = 600;

/** «Nei» or a name stands in many places, of which nothing tells the one that is meant. */
const longestAnswer = 12;

/** A label's colon and the white space after it. */
const labelReach = 12;

/**
 * The row with these words nearest to a place, cell by cell; null for an empty cell. Null for a row of one cell, whose
 * words may stand anywhere, and for one whose words stand in another order than its cells.
 */
export function rowPlaces(text: string, cells: readonly string[], near: number): (TextRange | null)[] | null {
  const words = cells.map((cell) => cell.split(/\s+/).filter((word) => word !== ''));
  const filled = words.filter((cell) => cell.length > 0);
  if (filled.length < 2 || filled.flat().join(' ').length > longestRow) return null;
  const patterns = filled.map((cell) => `(${cell.map(literal).join('\\s+')})`);
  const row = new RegExp(`(?<!\\S)${patterns.join('\\s+')}(?!\\S)`, 'dgu');
  const from = Math.max(0, near - reach);
  const matches = [...text.slice(from, near + reach).matchAll(row)];
  const [nearest] = matches.sort((a, b) => Math.abs(from + a.index - near) - Math.abs(from + b.index - near));
  const found = nearest?.indices?.slice(1);
  if (!found) return null;
  return words.map((cell) => {
    const range = cell.length > 0 ? found.shift() : undefined;
    return range ? { start: from + range[0], end: from + range[1] } : null;
  });
}

/**
 * Where words stand that came without a place, whatever their case and the white space between them: after a label's
 * colon before anywhere else.
 */
export function wordsPlace(text: string, words: string): TextRange | null {
  const parts = words.split(/\s+/).filter((word) => word !== '');
  if (!/\p{L}{3}/u.test(words) || words.length > longestRow) return null;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.map(literal).join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  const found = [...text.matchAll(pattern)];
  const labelled = found.find(({ index }) => /:\s*$/.test(text.slice(Math.max(0, index - labelReach), index)));
  const isTelling = words.length > longestAnswer || found.length === 1;
  const match = labelled ?? (isTelling ? found[0] : undefined);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** The whole row. */
export function rowPlace(text: string, cells: readonly string[], near: number): TextRange | null {
  const places = rowPlaces(text, cells, near)?.filter((place) => place !== null) ?? [];
  return places.length > 0 ? { start: places[0]!.start, end: places.at(-1)!.end } : null;
}

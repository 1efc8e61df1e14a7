/**
 * A page's runs cut into words. The source keeps how wide a run is, not its letters; what letters of a common typeface
 * measure against each other tells where words begin much better than letters of one width do.
 */
import { readRuns } from './rects.ts';

const widths: Record<number, string> = {
  1015: '@',
  1000: '—…',
  944: 'Wœ',
  889: '%æ',
  833: 'Mm',
  778: 'GOQ',
  722: 'CDHNRUw',
  667: '&ABEKPSVXY',
  611: 'FTZø',
  584: '+<=>~≤≥',
  500: 'Jcksvxyz',
  469: '^',
  389: '*',
  355: '"•',
  333: '()-`r“”',
  278: ' !,./:;I[\\]ft',
  260: '|{}',
  222: "'ijl‘’",
};
const known = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((each) => [each, Number(width)] as const)),
);
/** Digits, most small letters, L, dashes. */
const usual = 556;
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
/** Scripts that run from the right: their words are left where the run says. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** In thousandths of the font size, of a common typeface. */
export function widthOf(letter: string): number {
  const base = letter.normalize('NFD')[0]!;
  return known.get(letter) ?? known.get(base) ?? (square.test(base) ? 1000 : usual);
}

/** Six numbers a run in and out; `text` is the page's, from offset `from` of the document on. */
export function wordRuns(runs: ArrayLike<number>, text: string, from: number): number[] {
  const found: number[] = [];
  for (const { start, end, x, y, width, height } of readRuns(runs)) {
    const printed = text.slice(start - from, end - from);
    const isLine = width > height && printed.length === end - start && /\s/.test(printed) && !fromRight.test(printed);
    if (!isLine) {
      found.push(start, end, x, y, width, height);
      continue;
    }
    const letters = Array.from({ length: printed.length }, (_, index) => widthOf(printed[index]!));
    const scale = width / letters.reduce((sum, letter) => sum + letter, 0);
    let left = x;
    // Spaces stand between the runs: a rectangle over a word ends with its last letter.
    for (const { 0: piece, index } of printed.matchAll(/\S+|\s+/g)) {
      const wide = letters.slice(index, index + piece.length).reduce((sum, letter) => sum + letter, 0) * scale;
      if (/\S/.test(piece)) found.push(start + index, start + index + piece.length, left, y, wide, height);
      left += wide;
    }
  }
  return found;
}

/** Tables as they are printed: cells that nothing marks as such, told from where their words stand. */

/** Words in a row, in points of their own writing direction. */
export interface Stretch {
  text: string;
  /** [start, end) in the raw text of its page. */
  start: number;
  end: number;
  left: number;
  right: number;
}

/** A stretch of text on one line, set off from its neighbours by room. */
export interface PlacedSpan extends Stretch {
  baseline: number;
  size: number;
  /** Spans of one part of the page: those of a column of running text have a part of their own. */
  part: number;
  /** From left to right; more than one where some words stand farther apart than others, as narrow columns do. */
  stretches: Stretch[];
}

/** What stands on one baseline, from left to right. */
export type SpanLine = PlacedSpan[];

export interface GridCell {
  column: number;
  columnSpan: number;
  /** Its lines from top to bottom. */
  spans: PlacedSpan[];
}

export interface GridRow {
  isHeader: boolean;
  cells: GridCell[];
}

/** Rows from top to bottom. */
export type Grid = GridRow[];

/** The same table, its words elsewhere. */
export const gridWithSpans = (grid: Grid, moved: (span: PlacedSpan) => PlacedSpan): Grid =>
  grid.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, spans: cell.spans.map(moved) })) }));

/** Words that stand among the figures of a table. */
const figureWords =
  /\b(?:to|til|vs|n|p|ci|ki|rr|or|hr|md|smd|sd|se|iqr|irr|na|nr|ns|ref|n\/a|mill|mrd|mg|kg|kr|nok|eur|usd)\b\.?/giu;

const noFigure = /^\s*(?:[–—−-]+|n\/?a|nr|ns|ref(?:erence|eranse)?\.?)\s*$/i;
const longestFigure = 60;

/** Whether a cell holds a figure, with what belongs to it, such as an interval, or a word or dash where there is none. */
export function isFigure(text: string): boolean {
  if (noFigure.test(text)) return true;
  const bare = text.length > longestFigure ? '' : text.replace(figureWords, '');
  if (!/^[\p{L}\s\d.,:;()[\]<>≤≥±≈~%/+×=*†‡§¶$€£‐‑–—−-]*\d/u.test(bare)) return false;
  return (bare.match(/\p{L}/gu)?.length ?? 0) <= (bare.match(/\d/g)?.length ?? 0) * 0.5;
}

/** Writes the text of a page from its pieces, and notes where on the page every stretch of it stands. */
import { widthOf } from '../../../../shared/anchors/word-runs.ts';
import { findGrids } from '../grid/find-grids.ts';
import type { Grid, PlacedSpan, Stretch } from '../grid/grid.ts';
import { type Block, blocksFromSegments } from './blocks.ts';
import { type Box, boxOfPiece, type Piece } from './piece.ts';
import { type Row, readingOrder } from './reading-order.ts';
import { gapBetween, type Segment, segmentsFromPieces } from './segments.ts';

/** A stretch of raw page text (UTF-16 offsets) and its place on the upright page in points. */
export interface RawRun extends Box {
  start: number;
  end: number;
  confidence?: number | undefined;
}

export interface PageText {
  text: string;
  runs: RawRun[];
  /** Tables as they are printed, from top to bottom of each part of the page. */
  grids: Grid[];
  /** Small raised letters, figures and signs, as marks of footnotes are: [start, end) in the text. */
  raised: { start: number; end: number }[];
}

/** A page without words. */
export const emptyPageText = (): PageText => ({ text: '', runs: [], grids: [], raised: [] });

/** Lines in reading order; cells of a row are two spaces apart; an empty line where the page leaves room or jumps. */
export function pageTextFromPieces(pieces: readonly Piece[]): PageText {
  const page = emptyPageText();
  for (const layer of layersOf(pieces)) {
    const rows = readingOrder(blocksFromSegments(segmentsFromPieces(layer)));
    let before: Block | undefined;
    const spans: PlacedSpan[] = [];
    let part = 0;
    for (const row of rows) {
      if (row.opensPart) part++;
      if (page.text !== '') page.text += leavesRoom(before, row) ? '\n\n' : '\n';
      for (const { segment, stretches } of writeRow(page, row)) {
        const { left, right, baseline, size } = segment;
        const [start, end] = [stretches[0]!.start, stretches.at(-1)!.end];
        spans.push({ text: page.text.slice(start, end), start, end, left, right, baseline, size, part, stretches });
      }
      before = row.blocks[0];
    }
    page.grids.push(...findGrids(spans));
  }
  return page;
}

/** Pieces by direction of writing, the direction with most text first. */
function layersOf(pieces: readonly Piece[]): Piece[][] {
  const layers = Map.groupBy(
    [...pieces].sort((a, b) => a.order - b.order),
    (piece) => piece.angle,
  );
  const weight = (layer: Piece[]) => layer.reduce((sum, piece) => sum + piece.text.length, 0);
  return [...layers.values()].sort((a, b) => weight(b) - weight(a));
}

function leavesRoom(before: Block | undefined, row: Row): boolean {
  const [block] = row.blocks;
  const size = block?.lines[0]?.size;
  if (!before || !block || !size || row.isApart) return true;
  const gap = block.top - before.bottom;
  return gap > size * 0.9 || gap < -size * 0.5;
}

interface WrittenSegment {
  segment: Segment;
  stretches: Stretch[];
}

function writeRow(page: PageText, row: Row): WrittenSegment[] {
  const cells = row.blocks.flatMap((block) => block.lines);
  const isTableRow = row.blocks.length > 1;
  const rtl = isTableRow && cells.filter(isRtl).length * 2 > cells.length;
  return (rtl ? cells.reverse() : cells).map((segment, index) => {
    if (index > 0) page.text += isTableRow ? '  ' : '\n';
    return { segment, stretches: writeSegment(page, segment) };
  });
}

/** In font sizes: words stand nearer to each other than narrow columns of figures. */
const columnGap = 0.55;

function writeSegment(page: PageText, segment: Segment): Stretch[] {
  const stretches: Stretch[] = [];
  const rtl = isRtl(segment);
  const pieces = [...segment.pieces].sort((a, b) => (rtl ? b.right - a.right : a.left - b.left));
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last && isApart(last, piece)) page.text += ' ';
    const start = page.text.length;
    page.text += piece.text;
    const end = page.text.length;
    if (isRaised(piece, segment)) page.raised.push({ start, end });
    for (const { at, ...part } of wordsOf(piece)) {
      const from = start + at;
      page.runs.push({ start: from, end: from + part.text.length, ...boxOfPiece(part), confidence: piece.confidence });
    }
    const { left, right, text } = piece;
    const stretch = stretches.at(-1);
    if (stretch && last && gapBetween(last, piece) < columnGap * segment.size) {
      stretch.left = Math.min(stretch.left, left);
      stretch.right = Math.max(stretch.right, right);
      stretch.text = page.text.slice(stretch.start, end);
      stretch.end = end;
    } else stretches.push({ text, start, end, left, right });
    last = piece;
  }
  return stretches;
}

const raisedMark = /^[\p{Ll}\d*†‡§¶](?:,? ?[\p{Ll}\d*†‡§¶]){0,3}$/u;

const isRaised = ({ text, size, baseline }: Piece, line: Segment): boolean =>
  size < line.size * 0.85 && line.baseline - baseline > line.size * 0.15 && raisedMark.test(text);

/**
 * A piece whose text does not run to the right on the page has a run for each word: within a run places are told from left
 * to right.
 */
function wordsOf(piece: Piece): (Piece & { at: number })[] {
  if (piece.angle === 0 || piece.box) return [{ ...piece, at: 0 }];
  const widthOfText = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  const perUnit = (piece.right - piece.left) / widthOfText(piece.text);
  let [read, left] = [0, piece.left];
  return [...piece.text.matchAll(/\S+/g)].map(({ 0: text, index: at }) => {
    left += widthOfText(piece.text.slice(read, at)) * perUnit;
    const word = { ...piece, text, at, left, right: left + widthOfText(text) * perUnit };
    [read, left] = [at + text.length, word.right];
    return word;
  });
}

function isApart(before: Piece, piece: Piece): boolean {
  const gap = Math.max(piece.left - before.right, before.left - piece.right);
  const size = Math.max(before.size, piece.size);
  return gap > size * (before.rtl || piece.rtl ? 0.12 : 0.3) || (gap > -size * 0.1 && piece.spaceBefore);
}

function isRtl(segment: Segment): boolean {
  const rtl = segment.pieces.reduce((sum, piece) => sum + (piece.rtl ? piece.text.length : -piece.text.length), 0);
  return rtl > 0;
}

/** Writes the text of a page from its pieces, and notes where on the page every stretch of it stands. */
import { type Block, blocksFromSegments } from './blocks.ts';
import { type Box, boxOfPiece, type Piece } from './piece.ts';
import { type Row, readingOrder } from './reading-order.ts';
import { type Segment, segmentsFromPieces } from './segments.ts';

/** A stretch of raw page text (UTF-16 offsets) and its place on the upright page in points. */
export interface RawRun extends Box {
  start: number;
  end: number;
  confidence?: number | undefined;
}

export interface PageText {
  text: string;
  runs: RawRun[];
}

/** Lines in reading order; cells of a row are two spaces apart; an empty line where the page leaves room or jumps. */
export function pageTextFromPieces(pieces: readonly Piece[]): PageText {
  const page: PageText = { text: '', runs: [] };
  for (const layer of layersOf(pieces)) {
    const rows = readingOrder(blocksFromSegments(segmentsFromPieces(layer)));
    let before: Block | undefined;
    for (const row of rows) {
      if (page.text !== '') page.text += leavesRoom(before, row) ? '\n\n' : '\n';
      writeRow(page, row);
      before = row.blocks[0];
    }
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

function writeRow(page: PageText, row: Row): void {
  const [first, ...others] = row.blocks;
  if (others.length > 0) {
    const cells = row.blocks.flatMap((block) => block.lines);
    const rtl = cells.filter(isRtl).length * 2 > cells.length;
    for (const [index, cell] of (rtl ? cells.reverse() : cells).entries()) {
      if (index > 0) page.text += '  ';
      writeSegment(page, cell);
    }
    return;
  }
  for (const [index, line] of (first?.lines ?? []).entries()) {
    if (index > 0) page.text += '\n';
    writeSegment(page, line);
  }
}

function writeSegment(page: PageText, segment: Segment): void {
  const rtl = isRtl(segment);
  const pieces = [...segment.pieces].sort((a, b) => (rtl ? b.right - a.right : a.left - b.left));
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last && isApart(last, piece)) page.text += ' ';
    const start = page.text.length;
    page.text += piece.text;
    page.runs.push({ start, end: page.text.length, ...boxOfPiece(piece), confidence: piece.confidence });
    last = piece;
  }
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

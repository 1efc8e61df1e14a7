/** Segments: pieces that follow each other on one baseline without a gap wide enough to be another cell or column. */
import type { Piece } from './piece.ts';

export interface Segment {
  pieces: Piece[];
  left: number;
  right: number;
  /** Baseline and size of its largest piece; superscripts do not move it. */
  baseline: number;
  size: number;
  order: number;
}

/** In font sizes: wider gaps on a line separate cells. */
export const cellGap = 0.9;
/** List markers may stand this far before their text. */
const markerGap = 5;
const marker = /^(?:[([]?\p{L}?\d{0,3}(?:\.\d{1,3})*[).:\]]?|[•‣◦▪▫●○■□☐☒☑➢✓o*–—·\uf000-\uf0ff-])$/u;

/** Joins pieces in drawing order; then closes holes that a later drawn piece (a link, a bold word) fits into. */
export function segmentsFromPieces(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let last: Segment | undefined;
  for (const piece of pieces) {
    if (last && belongs(last, piece)) add(last, piece);
    else {
      last = {
        pieces: [piece],
        left: piece.left,
        right: piece.right,
        baseline: piece.baseline,
        size: piece.size,
        order: piece.order,
      };
      segments.push(last);
    }
  }
  return fillHoles(joinStretched(segments));
}

function belongs(segment: Segment, piece: Piece): boolean {
  const size = Math.max(segment.size, piece.size);
  const smaller = Math.min(segment.size, piece.size);
  const drop = Math.abs(piece.baseline - segment.baseline);
  const raised = smaller < size * 0.85 && drop < size * 0.7;
  if (drop > size * 0.25 && !raised) return false;
  const gap = gapBetween(segment, piece);
  // A letter set back under an accent overlaps it; text painted over other text starts further left.
  if (gap < -size * 0.6 && !(piece.left > segment.left && gap > -size * 1.2)) return false;
  if (gap <= size * cellGap) return true;
  return gap <= size * markerGap && segment.pieces.length === 1 && marker.test(segment.pieces[0]?.text ?? '');
}

/** Empty space between two on one line, in points; negative where they overlap. */
export function gapBetween(a: { left: number; right: number }, b: { left: number; right: number }): number {
  return Math.max(b.left - a.right, a.left - b.right);
}

function add(segment: Segment, piece: Piece): void {
  segment.pieces.push(piece);
  segment.left = Math.min(segment.left, piece.left);
  segment.right = Math.max(segment.right, piece.right);
  if (piece.size > segment.size * 1.05) {
    segment.size = piece.size;
    segment.baseline = piece.baseline;
  }
}

/** Joins the two halves of a justified line: the line above or below runs through the gap. */
function joinStretched(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const before = joined.at(-1);
    if (before && isOnLine(before, segment) && gapBetween(before, segment) < segment.size * 1.8) {
      const neighbours = [joined.at(-2), segments[index + 1]];
      if (neighbours.some((neighbour) => neighbour && runsThrough(neighbour, before, segment))) {
        for (const piece of segment.pieces) add(before, piece);
        continue;
      }
    }
    joined.push(segment);
  }
  return joined;
}

export function isOnLine(a: Segment, b: Segment): boolean {
  return Math.abs(a.baseline - b.baseline) < Math.max(a.size, b.size) * 0.25;
}

function runsThrough(line: Segment, left: Segment, right: Segment): boolean {
  const step = Math.abs(line.baseline - left.baseline);
  const isNear = step > left.size * 0.5 && step < left.size * 1.75;
  return isNear && line.left < left.right - left.size && line.right > right.left + right.size;
}

function fillHoles(segments: Segment[]): Segment[] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) {
    const key = Math.round(segment.baseline);
    rows.set(key, [...(rows.get(key) ?? []), segment]);
  }
  const gone = new Set<Segment>();
  for (const row of rows.values()) {
    if (row.length < 3) continue;
    row.sort((a, b) => a.left - b.left);
    for (let index = 1; index + 1 < row.length; index++) {
      const [before, filler, after] = [row[index - 1], row[index], row[index + 1]];
      if (!before || !filler || !after) continue;
      const reach = filler.size * 0.4;
      const later = filler.order > before.order && filler.order > after.order && after.order - before.order < 6;
      if (!later || gapBetween(before, filler) > reach || gapBetween(filler, after) > reach) continue;
      for (const piece of [...filler.pieces, ...after.pieces]) add(before, piece);
      gone.add(filler).add(after);
      row.splice(index, 2);
      index--;
    }
  }
  return gone.size ? segments.filter((segment) => !gone.has(segment)) : segments;
}

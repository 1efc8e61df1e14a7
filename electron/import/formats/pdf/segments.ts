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

/** Joins the parts of a justified line: the gaps are alike and the line above or below runs through them. */
function joinStretched(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (let from = 0, to = 1; from < segments.length; from = to, to = from + 1) {
    while (to < segments.length && isNext(segments[to - 1], segments[to])) to++;
    const run = segments.slice(from, to);
    const [first, ...others] = run;
    if (!first) break;
    const neighbours = [joined.at(-1), segments[to]];
    if (isStretched(run) && neighbours.some((line) => line && runsThrough(line, run))) {
      for (const piece of others.flatMap((segment) => segment.pieces)) add(first, piece);
      joined.push(first);
    } else joined.push(...run);
  }
  return joined;
}

function isNext(a: Segment | undefined, b: Segment | undefined): boolean {
  return a !== undefined && b !== undefined && isOnLine(a, b) && b.left > a.right && b.left - a.right < a.size * 5;
}

function isStretched(run: readonly Segment[]): boolean {
  const size = run[0]?.size ?? 0;
  const gaps = run.slice(1).map((segment, index) => segment.left - (run[index]?.right ?? 0));
  if (gaps.length === 0) return false;
  if (gaps.length === 1) return (gaps[0] ?? 0) < size * 1.8;
  return Math.max(...gaps) < Math.min(...gaps) * 1.3;
}

export function isOnLine(a: Segment, b: Segment): boolean {
  return Math.abs(a.baseline - b.baseline) < Math.max(a.size, b.size) * 0.25;
}

function runsThrough(line: Segment, run: readonly Segment[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const step = Math.abs(line.baseline - first.baseline);
  const isNear = step > first.size * 0.5 && step < first.size * 1.75;
  return isNear && line.left < first.right - first.size * 0.5 && line.right > last.left;
}

function fillHoles(segments: Segment[]): Segment[] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) {
    const key = Math.round(segment.baseline);
    const row = rows.get(key);
    if (row) row.push(segment);
    else rows.set(key, [segment]);
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

/**
 * Between places on a page and offsets in the document's text, by the page's runs: six numbers each (start, end, x, y,
 * width, height), in points from the top left corner of the upright page. Inside a run, characters are taken as equally
 * wide: the source's glyph widths are not kept, and an error of a character or two is healed by snapping to words.
 */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TextRange {
  start: number;
  end: number;
}

interface Run extends Rect, TextRange {}

/** Runs as objects; a broken tail (not six numbers) is dropped. */
export function readRuns(numbers: ArrayLike<number>): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + 6 <= numbers.length; at += 6) {
    const [start, end, x, y, width, height] = Array.from({ length: 6 }, (_none, index) => numbers[at + index] ?? 0);
    runs.push({ start: start!, end: end!, x: x!, y: y!, width: width!, height: height! });
  }
  return runs;
}

/** The text under the rectangles of a selection; null where they touch no run. Rectangles and runs share the page. */
export function rangeFromRects(runNumbers: ArrayLike<number>, rects: readonly Rect[]): TextRange | null {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const run of readRuns(runNumbers)) {
    for (const rect of rects) {
      const hit = hitOf(run, rect);
      if (!hit) continue;
      start = Math.min(start, hit.start);
      end = Math.max(end, hit.end);
    }
  }
  return end > start ? { start, end } : null;
}

/** The part of a run that a rectangle covers: its line must be hit near the middle, its characters by more than half. */
function hitOf(run: Run, rect: Rect): TextRange | null {
  const middle = run.y + run.height / 2;
  const rectMiddle = rect.y + rect.height / 2;
  const isSameLine =
    (middle >= rect.y && middle <= rect.y + rect.height) ||
    (rectMiddle >= run.y && rectMiddle <= run.y + run.height && rect.height >= run.height * 0.4);
  const left = Math.max(run.x, rect.x);
  const right = Math.min(run.x + run.width, rect.x + rect.width);
  if (!isSameLine || right <= left || run.width <= 0) return null;
  const perPoint = (run.end - run.start) / run.width;
  const start = run.start + Math.round((left - run.x) * perPoint);
  const end = run.start + Math.round((right - run.x) * perPoint);
  return end > start ? { start, end } : null;
}

/** Rectangles of a range on a page, one a run and joined where runs of a line touch; empty where it is elsewhere. */
export function rectsFromRange(runNumbers: ArrayLike<number>, range: TextRange): Rect[] {
  const rects: Rect[] = [];
  for (const run of readRuns(runNumbers)) {
    const start = Math.max(run.start, range.start);
    const end = Math.min(run.end, range.end);
    if (end <= start || run.end <= run.start) continue;
    const perCharacter = run.width / (run.end - run.start);
    const rect = {
      x: run.x + (start - run.start) * perCharacter,
      y: run.y,
      width: (end - start) * perCharacter,
      height: run.height,
    };
    const last = rects.at(-1);
    if (last && isSameLine(last, rect)) joinInto(last, rect);
    else rects.push(rect);
  }
  return rects;
}

/** Neighbours on a line: about as high, about the same middle, less than a line's height apart. */
function isSameLine(left: Rect, right: Rect): boolean {
  const gap = right.x - (left.x + left.width);
  const height = Math.max(left.height, right.height);
  const isLevel = Math.abs(left.y + left.height / 2 - (right.y + right.height / 2)) < height * 0.3;
  return isLevel && gap > -height * 0.5 && gap < height;
}

function joinInto(left: Rect, right: Rect): void {
  const bottom = Math.max(left.y + left.height, right.y + right.height);
  left.width = Math.max(left.width, right.x + right.width - left.x);
  left.y = Math.min(left.y, right.y);
  left.height = bottom - left.y;
}

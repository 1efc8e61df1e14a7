/** Blocks: lines drawn one under the other, such as a paragraph, a table cell or a column of prose. */
import { isOnLine, type Segment } from './segments.ts';

export interface Block {
  lines: Segment[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  order: number;
  /** Characters of all its lines. */
  chars: number;
}

/** Largest step from baseline to baseline inside a block, in font sizes. */
const largestStep = 1.75;

/** Groups segments, given in drawing order. */
export function blocksFromSegments(segments: readonly Segment[]): Block[] {
  const groups: Segment[][] = [];
  let group: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const startsRow = next !== undefined && isOnLine(segment, next);
    if (group.length && (startsRow || !continues(group, segment))) {
      groups.push(group);
      group = [];
    }
    group.push(segment);
  }
  if (group.length) groups.push(group);
  return groups.flatMap(splitByWidth).map(blockFromLines);
}

export function blockFromLines(lines: Segment[]): Block {
  return {
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    top: Math.min(...lines.map((line) => line.baseline - line.size * 0.7)),
    bottom: Math.max(...lines.map((line) => line.baseline + line.size * 0.15)),
    order: lines[0]?.order ?? 0,
    chars: lines.reduce((sum, line) => sum + line.pieces.reduce((n, piece) => n + piece.text.length, 0), 0),
  };
}

function continues(group: readonly Segment[], next: Segment): boolean {
  const last = group.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, next.size);
  const step = next.baseline - last.baseline;
  if (step < size * 0.3 || step > size * largestStep) return false;
  if (size > Math.min(last.size, next.size) * 1.2) return false;
  const before = group.at(-2);
  if (before && step > (last.baseline - before.baseline) * 1.4) return false;
  if (Math.min(last.right, next.right) <= Math.max(last.left, next.left)) return false;
  const left = Math.min(...group.slice(-3).map((line) => Math.abs(line.left - next.left)));
  const middle = Math.abs(last.left + last.right - next.left - next.right) / 2;
  return left <= size * 4 || middle <= size * 2 || Math.abs(last.right - next.right) <= size;
}

/** Cuts where full-width lines go over into three or more lines of a column, or back. */
function splitByWidth(lines: Segment[]): Segment[][] {
  if (lines.length < 4) return [lines];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const isNarrow = (line: Segment) =>
    line.right - left < (right - left) * 0.62 || line.left > left + (right - left) * 0.4;
  const firstWide = lines.findIndex((line) => !isNarrow(line));
  const lastWide = lines.findLastIndex((line) => !isNarrow(line));
  const parts: Segment[][] = [];
  const from = firstWide >= 3 ? firstWide : 0;
  const to = lines.length - 1 - lastWide >= 3 ? lastWide + 1 : lines.length;
  if (from > 0) parts.push(lines.slice(0, from));
  parts.push(lines.slice(from, to));
  if (to < lines.length) parts.push(lines.slice(to));
  return parts;
}

/**
 * Finds a tagged passage again in a text that may have changed: exact at its place, exact elsewhere (the place whose
 * surroundings fit best, then the nearest), then approximately with a bounded number of differences, then not at all.
 */
import type { TextRange } from './rects.ts';

export interface QuoteAnchor {
  quote: string;
  prefix: string;
  suffix: string;
  /** Where it stood in the earlier text. */
  start: number;
}

export type QuotePlace =
  | ({ kind: 'exact' } & TextRange)
  | ({ kind: 'moved' } & TextRange)
  /** `differences` counts inserted, deleted and replaced characters. */
  | ({ kind: 'changed'; differences: number } & TextRange)
  | { kind: 'lost' };

/** Share of a quote's characters that may differ. */
const tolerance = 0.2;
/** Longer quotes are compared by this many characters at each end, to keep the work bounded. */
const longestPattern = 256;

export function locateQuote(text: string, anchor: QuoteAnchor): QuotePlace {
  const { quote, start } = anchor;
  if (quote === '') return { kind: 'lost' };
  if (text.startsWith(quote, start)) return { kind: 'exact', start, end: start + quote.length };
  const at = bestExact(text, anchor);
  if (at !== null) return { kind: 'moved', start: at, end: at + quote.length };
  return quote.length <= longestPattern ? locateShort(text, anchor) : locateLong(text, anchor);
}

function bestExact(text: string, { quote, prefix, suffix, start }: QuoteAnchor): number | null {
  let best: { at: number; score: number } | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const fit =
      commonEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      commonStart(text.slice(at + quote.length, at + quote.length + suffix.length), suffix);
    const score = fit - Math.abs(at - start) / (text.length + 1);
    if (!best || score > best.score) best = { at, score };
  }
  return best?.at ?? null;
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}

function commonEnd(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
}

function locateShort(text: string, { quote, start }: QuoteAnchor): QuotePlace {
  const match = approximate(text, quote, Math.floor(quote.length * tolerance), start);
  return match ? { kind: 'changed', ...match } : { kind: 'lost' };
}

/** Both ends of a long quote must be found, in order and about as far apart as they were. */
function locateLong(text: string, { quote, start }: QuoteAnchor): QuotePlace {
  const limit = Math.floor(longestPattern * tolerance);
  const head = approximate(text, quote.slice(0, longestPattern), limit, start);
  if (!head) return { kind: 'lost' };
  const tail = approximate(text, quote.slice(-longestPattern), limit, head.start + quote.length - longestPattern);
  if (!tail) return { kind: 'lost' };
  const length = tail.end - head.start;
  const slack = quote.length * tolerance;
  if (Math.abs(length - quote.length) > slack) return { kind: 'lost' };
  return { kind: 'changed', start: head.start, end: tail.end, differences: head.differences + tail.differences };
}

/**
 * The substring of `text` nearest to `pattern` by edit distance, at most `limit` away; among equals the one nearest to
 * `near`. Sellers' algorithm (1980): one column of the distance table at a time, starts carried along.
 */
function approximate(
  text: string,
  pattern: string,
  limit: number,
  near: number,
): (TextRange & { differences: number }) | null {
  const rows = pattern.length;
  let distance = Array.from({ length: rows + 1 }, (_none, row) => row);
  let origin = new Array<number>(rows + 1).fill(0);
  let best: (TextRange & { differences: number }) | null = null;
  for (let column = 1; column <= text.length; column += 1) {
    const nextDistance = [0];
    const nextOrigin = [column];
    for (let row = 1; row <= rows; row += 1) {
      const replaced = distance[row - 1]! + (pattern[row - 1] === text[column - 1] ? 0 : 1);
      const inserted = distance[row]! + 1;
      const deleted = nextDistance[row - 1]! + 1;
      const least = Math.min(replaced, inserted, deleted);
      nextDistance.push(least);
      nextOrigin.push(least === replaced ? origin[row - 1]! : least === inserted ? origin[row]! : nextOrigin[row - 1]!);
    }
    distance = nextDistance;
    origin = nextOrigin;
    const differences = distance[rows]!;
    const start = origin[rows]!;
    if (differences > limit) continue;
    const isBetter =
      !best ||
      differences < best.differences ||
      (differences === best.differences && Math.abs(start - near) < Math.abs(best.start - near));
    if (isBetter) best = { start, end: column, differences };
  }
  return best;
}

/**
 * The run of words within a stretch that is nearest to given ones, by inserted, left out and replaced words. Sellers'
 * algorithm (1980) over words: one column of the distance table at a time, beginnings carried along.
 */

export interface NearestWords {
  /** Indexes of words within the stretch, [start, end). */
  start: number;
  end: number;
  /** 1 where all is the same, 0 where nothing is. */
  similarity: number;
}

/** Null where either is empty. Among equals the one that begins first. */
export function nearestWords(wanted: readonly string[], stretch: readonly string[]): NearestWords | null {
  const rows = wanted.length;
  if (rows === 0 || stretch.length === 0) return null;
  let distance = Float64Array.from({ length: rows + 1 }, (_none, row) => row);
  let origin = new Int32Array(rows + 1);
  let best: NearestWords | null = null;
  for (let column = 1; column <= stretch.length; column += 1) {
    const nextDistance = new Float64Array(rows + 1);
    const nextOrigin = new Int32Array(rows + 1);
    nextOrigin[0] = column;
    const word = stretch[column - 1]!;
    for (let row = 1; row <= rows; row += 1) {
      const replaced = distance[row - 1]! + unlikeness(wanted[row - 1]!, word);
      const inserted = distance[row]! + 1;
      const leftOut = nextDistance[row - 1]! + 1;
      const least = Math.min(replaced, inserted, leftOut);
      nextDistance[row] = least;
      nextOrigin[row] =
        least === replaced ? origin[row - 1]! : least === inserted ? origin[row]! : nextOrigin[row - 1]!;
    }
    [distance, origin] = [nextDistance, nextOrigin];
    const start = origin[rows]!;
    const longest = Math.max(rows, column - start);
    const similarity = Math.max(0, 1 - distance[rows]! / longest);
    if (column > start && (!best || similarity > best.similarity)) best = { start, end: column, similarity };
  }
  return best;
}

/** A little more than a word put in: of two accounts the one that keeps more words is told. */
const replacement = 1.05;

/** Words that begin alike are forms of one word, or one of them has a slip in it; figures are the same or not. */
function unlikeness(left: string, right: string): number {
  if (left === right) return 0;
  if (/^\d/.test(left) || /^\d/.test(right)) return replacement;
  const shorter = Math.min(left.length, right.length);
  let same = 0;
  while (same < shorter && left[same] === right[same]) same += 1;
  const share = (2 * same) / (left.length + right.length);
  return share > 0.5 ? 1 - share : replacement;
}

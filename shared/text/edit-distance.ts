/**
 * How many letters must be put in, taken out, replaced, or swapped with their neighbour, to make one word of another
 * (optimal string alignment); `most + 1` as soon as it is known to be more than `most`.
 */
export function editDistance(from: string, to: string, most: number): number {
  const tooFar = most + 1;
  if (Math.abs(from.length - to.length) > most) return tooFar;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let at = 1; at <= to.length; at++) {
      const isSame = from[row - 1] === to[at - 1];
      let least = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1));
      const isSwapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      if (isSwapped) least = Math.min(least, before[at - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return tooFar;
    [before, last] = [last, next];
  }
  return Math.min(last[to.length]!, tooFar);
}

/** Gives numbers in [0, 1). */
export type Random = () => number;

/** The same numbers for the same seed on every machine (Mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number in [0, below). */
export const below = (random: Random, bound: number): number => Math.floor(random() * bound);

/** One of a list that is not empty. */
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

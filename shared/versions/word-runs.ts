/** The words of two texts as numbers, and the runs of them: what has one number is the same. */
import type { WordText } from './word-map.ts';

/** Long runs first: they are seldom the same by chance. */
export const runLengths = [8, 4, 2, 1] as const;

export interface Side {
  codes: Int32Array;
  /** The run that begins at each word, for each of `runLengths`; of no use where the text ends within it. */
  runs: readonly Int32Array[];
  /** 1 for a word that begins a sentence or a line. */
  isFirst: Uint8Array;
}

export function sidesOf(before: WordText, after: WordText): [Side, Side] {
  const known = new Map<string, number>();
  const words = [before, after].map((text) => Int32Array.from(text.words, ({ word }) => numberOf(known, word)));
  const twos = paired(words, 1);
  const fours = paired(twos, 2);
  const eights = paired(fours, 4);
  const side = (text: WordText, index: 0 | 1): Side => ({
    codes: words[index]!,
    runs: [eights[index]!, fours[index]!, twos[index]!, words[index]!],
    isFirst: firstWords(text),
  });
  return [side(before, 0), side(after, 1)];
}

/** Runs of twice the length, numbered alike on both sides. */
function paired(sides: readonly Int32Array[], length: number): Int32Array[] {
  const known = new Map<number, number>();
  // Numbers of runs stay below the number of words, so that two of them make one that is exact.
  const base = sides.reduce((sum, runs) => sum + runs.length, 1);
  return sides.map((runs) => runs.map((run, index) => numberOf(known, run * base + (runs[index + length] ?? 0))));
}

function numberOf<Key>(known: Map<Key, number>, key: Key): number {
  const found = known.get(key) ?? known.size;
  known.set(key, found);
  return found;
}

function firstWords({ text, words }: WordText): Uint8Array {
  return Uint8Array.from(words, ({ start }, index) => {
    const between = text.slice(words[index - 1]?.end ?? 0, start);
    return index === 0 || /[.!?\n]/.test(between) ? 1 : 0;
  });
}

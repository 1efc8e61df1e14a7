/** Words in a row: long enough not to be the same by chance. */
const runLength = 4;

/** How much of two texts is the same, 0 to 1, by runs of words; where these stand makes no difference (Dice, 1945). */
export function sharedRuns(left: readonly string[], right: readonly string[]): number {
  const [here, there] = [runsOf(left), runsOf(right)];
  if (here.size + there.size === 0) return 0;
  return (2 * here.intersection(there).size) / (here.size + there.size);
}

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let index = 0; index + runLength <= words.length; index += 1) {
    runs.add(words.slice(index, index + runLength).join(' '));
  }
  return runs;
}

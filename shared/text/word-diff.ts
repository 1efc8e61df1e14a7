/** What changed between two texts, word by word. */

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many comparisons only the common beginning and end are found; the middle is told as one replacement. */
const mostComparisons = 4_000_000;

/** Parts in reading order: `same` and `removed` join to the text before, `same` and `added` to the text after. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const was = wordsOf(before);
  const is = wordsOf(after);
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return joined([
    { kind: 'same', text: was.slice(0, start).join('') },
    ...middle(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    { kind: 'same', text: was.slice(was.length - end).join('') },
  ]);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

function middle(was: readonly string[], is: readonly string[]): DiffPart[] {
  if (was.length * is.length > mostComparisons) {
    return [
      { kind: 'removed', text: was.join('') },
      { kind: 'added', text: is.join('') },
    ];
  }
  const lengths = commonLengths(was, is);
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < was.length || column < is.length) {
    const isSame = row < was.length && column < is.length && was[row] === is[column];
    const isRemoved =
      column >= is.length || (row < was.length && lengthAt(row + 1, column) >= lengthAt(row, column + 1));
    if (isSame) parts.push({ kind: 'same', text: was[row]! });
    else if (isRemoved) parts.push({ kind: 'removed', text: was[row]! });
    else parts.push({ kind: 'added', text: is[column]! });
    if (isSame || isRemoved) row += 1;
    if (isSame || !isRemoved) column += 1;
  }
  return parts;

  function lengthAt(at: number, across: number): number {
    return lengths[at * (is.length + 1) + across] ?? 0;
  }
}

/** Length of the longest common sequence of the words from each place on. */
function commonLengths(was: readonly string[], is: readonly string[]): Uint32Array {
  const width = is.length + 1;
  const lengths = new Uint32Array((was.length + 1) * width);
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = is.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        was[row] === is[column] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}

/** Neighbours of one kind as one; a replacement of several words is not broken by the spaces between them. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.text === '') continue;
    const isGap = part.kind === 'same' && /^\s+$/.test(part.text);
    const isBetween = isGap && [parts[index - 1], parts[index + 1]].every((each) => each && each.kind !== 'same');
    if (isBetween) runs.push({ kind: 'removed', text: part.text }, { kind: 'added', text: part.text });
    else runs.push({ ...part });
  }
  const told: DiffPart[] = [];
  let change = { removed: '', added: '' };
  const tell = () => {
    if (change.removed) told.push({ kind: 'removed', text: change.removed });
    if (change.added) told.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const { kind, text } of runs) {
    if (kind !== 'same') change[kind] += text;
    else {
      tell();
      const last = told.at(-1);
      if (last?.kind === 'same') last.text += text;
      else told.push({ kind, text });
    }
  }
  tell();
  return told;
}

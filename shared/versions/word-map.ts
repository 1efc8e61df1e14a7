/**
 * Which word of a later text is which of the earlier one: runs of words that stand once in both, in the order that keeps
 * most of them (patience diff), then the same between them with shorter runs. Line breaks and letter case do not matter.
 */
import { type Token, tokens } from '../text/fold.ts';
import { slideToSentences } from './slide-to-sentences.ts';
import { runLengths, type Side, sidesOf } from './word-runs.ts';

export interface WordText {
  text: string;
  words: readonly Token[];
}

export interface WordMap {
  before: WordText;
  after: WordText;
  /** For each word of the earlier text the index of the later one; -1 where it is gone. Never falls. */
  at: Int32Array;
  /** The same from the later text. */
  from: Int32Array;
}

export const wordText = (text: string): WordText => ({ text, words: tokens(text) });

export function mapWords(before: WordText, after: WordText): WordMap {
  const steps = mapWordsInSteps(before, after);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with room for other work: two long texts take a tenth of a second. */
export function* mapWordsInSteps(before: WordText, after: WordText): Generator<null, WordMap> {
  const [was, is] = sidesOf(before, after);
  yield null;
  const at = new Int32Array(before.words.length).fill(-1);
  const waiting: Gap[] = [{ from: 0, to: at.length, start: 0, end: after.words.length, level: 0 }];
  for (let gap = waiting.pop(); gap; gap = waiting.pop()) {
    waiting.push(...mapGap(gap, was, is, at));
    yield null;
  }
  slideToSentences(was, is, at);
  const from = new Int32Array(after.words.length).fill(-1);
  for (const [index, place] of at.entries()) if (place >= 0) from[place] = index;
  return { before, after, at, from };
}

/** Words [from, to) of the earlier text and [start, end) of the later one. */
interface Gap {
  from: number;
  to: number;
  start: number;
  end: number;
  /** Of `runLengths`; one beyond them when there is nothing shorter. */
  level: number;
}

/** Notes the runs that are the same; what lies between them comes back, to be looked at with shorter ones. */
function mapGap(gap: Gap, was: Side, is: Side, at: Int32Array): Gap[] {
  let { from, start } = gap;
  const { to, end } = gap;
  if (from === to || start === end) return [];
  if (gap.level === runLengths.length) {
    mapEnds(gap, was.codes, is.codes, at);
    return [];
  }
  const length = runLengths[gap.level]!;
  const level = gap.level + 1;
  const left: Gap[] = [];
  for (const run of rising(runsInBoth(gap, was, is))) {
    let { before, after } = run;
    const isOverlapping = before < from || after < start;
    if (isOverlapping && before - from !== after - start) continue;
    if (isOverlapping) [before, after] = [from, start];
    // Not past a sentence: what was put in often begins or ends as its neighbours do.
    const isSame = () => was.codes[before - 1] === is.codes[after - 1] && !was.isFirst[before] && !is.isFirst[after];
    while (before > from && after > start && isSame()) [before, after] = [before - 1, after - 1];
    if (!isOverlapping) left.push({ from, to: before, start, end: after, level });
    const isWhole = () => before >= run.before + length && (was.isFirst[before] || is.isFirst[after]);
    while (before < to && after < end && was.codes[before] === is.codes[after] && !isWhole()) at[before++] = after++;
    [from, start] = [before, after];
  }
  left.push({ from, to, start, end, level });
  return left;
}

/** Words that stand too often to be runs, from both ends of what is left. */
function mapEnds({ from, to, start, end }: Gap, was: Int32Array, is: Int32Array, at: Int32Array): void {
  const shorter = Math.min(to - from, end - start);
  let head = 0;
  for (; head < shorter && was[from + head] === is[start + head]; head += 1) at[from + head] = start + head;
  for (let tail = 1; tail <= shorter - head && was[to - tail] === is[end - tail]; tail += 1) at[to - tail] = end - tail;
}

interface Run {
  before: number;
  after: number;
}

/** Runs that stand once on each side, in the order of the earlier text. */
function runsInBoth({ from, to, start, end, level }: Gap, was: Side, is: Side): Run[] {
  const here = onceAt(was.runs[level]!, from, to - runLengths[level]!);
  const there = onceAt(is.runs[level]!, start, end - runLengths[level]!);
  const runs: Run[] = [];
  for (const [run, before] of here) {
    const after = there.get(run);
    if (before >= 0 && after !== undefined && after >= 0) runs.push({ before, after });
  }
  return runs;
}

/** Where each run stands that begins in [from, last]; -1 where it stands more than once. */
function onceAt(runs: Int32Array, from: number, last: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = from; index <= last; index += 1) {
    const run = runs[index]!;
    found.set(run, found.has(run) ? -1 : index);
  }
  return found;
}

/** The longest selection whose later places rise: the rest was moved. */
function rising(runs: readonly Run[]): Run[] {
  const tails: number[] = [];
  const previous = new Int32Array(runs.length).fill(-1);
  for (const [index, { after }] of runs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[tails[middle]!]!.after < after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const chosen: Run[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) chosen.push(runs[index]!);
  return chosen.reverse();
}

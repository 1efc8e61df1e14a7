/** Numbered headings of long reports, told from numbered prose, lists and table rows by their order. */
import type { Line, Source } from './source.ts';

export interface NumberedHeading {
  number: string;
  title: string;
  level: number;
  start: number;
  end: number;
}

interface Candidate extends NumberedHeading {
  parts: number[];
  weight: number;
}

/**
 * The heaviest chain of lines `1.2 Title` in which each number follows the last (next sibling of any level, or first
 * child; one number may be missing). Lists of contents, prose and table rows weigh less than headings with air around.
 */
export function findNumberedHeadings(source: Source): NumberedHeading[] {
  const candidates = findCandidates(source.lines);
  const best = new Array<number>(candidates.length).fill(0);
  const from = new Array<number>(candidates.length).fill(-1);
  const byNumber = new Map<string, number>();
  /** Best heading so far whose number lies beneath the key. */
  const bestBeneath = new Map<string, number>();
  let top = -1;
  candidates.forEach((candidate, index) => {
    const key = candidate.parts.join('.');
    best[index] = candidate.parts[0]! <= 2 && candidate.parts.length === 1 ? candidate.weight : candidate.weight - 6;
    for (const [before, penalty] of predecessors(candidate.parts)) {
      const at = byNumber.get(before);
      if (at === undefined) continue;
      const score = best[at]! + candidate.weight - penalty;
      if (score > best[index]!) {
        best[index] = score;
        from[index] = at;
      }
    }
    for (const [before, at] of deeper(bestBeneath, candidate.parts)) {
      const score = best[at]! + candidate.weight - before;
      if (score > best[index]!) {
        best[index] = score;
        from[index] = at;
      }
    }
    const known = byNumber.get(key);
    if (known === undefined || best[index]! > best[known]!) byNumber.set(key, index);
    for (let depth = 1; depth < candidate.parts.length; depth++) {
      const above = candidate.parts.slice(0, depth).join('.');
      const other = bestBeneath.get(above);
      if (other === undefined || best[index]! > best[other]!) bestBeneath.set(above, index);
    }
    if (top < 0 || best[index]! > best[top]!) top = index;
  });
  const chain: NumberedHeading[] = [];
  for (let at = top; at >= 0; at = from[at]!) {
    const { number, title, level, start, end } = candidates[at]!;
    chain.unshift({ number, title, level, start, end });
  }
  return chain.length >= 2 ? chain : [];
}

/** Excerpts leave sections out; chapters seldom. */
const gapLimit = (parts: readonly number[]): number => (parts.length > 1 ? 8 : 3);
const gapPenalty = (gap: number): number => (gap === 1 ? 0 : 1.1 + 0.2 * gap);

/** Numbers right before this one at its own level or as its parent, with a penalty for a gap. */
function predecessors(parts: readonly number[]): [string, number][] {
  const last = parts.at(-1)!;
  const parent = parts.slice(0, -1);
  const found: [string, number][] = [];
  if (last === 1 && parent.length > 0) found.push([parent.join('.'), 0]);
  if (last > 1) found.push([[...parent, last - 1].join('.'), 0]);
  for (let gap = 2; gap <= gapLimit(parts) && last - gap >= 1; gap++) {
    found.push([[...parent, last - gap].join('.'), gapPenalty(gap)]);
  }
  if (last > 1 && last <= 4 && parent.length > 0) found.push([parent.join('.'), gapPenalty(last)]);
  return found;
}

/** Deeper headings inside the preceding sibling: 2.4.1 before 2.5, 2.10 before 3. */
function deeper(bestBeneath: ReadonlyMap<string, number>, parts: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  const parent = parts.slice(0, -1);
  for (let gap = 1; gap <= gapLimit(parts); gap++) {
    const sibling = parts.at(-1)! - gap;
    if (sibling < 1) break;
    const at = bestBeneath.get([...parent, sibling].join('.'));
    if (at !== undefined) found.push([gapPenalty(gap), at]);
  }
  return found;
}

function findCandidates(lines: readonly Line[]): Candidate[] {
  const found: (Candidate & { lineIndex: number })[] = [];
  const beforeSentenceEnd = linesBeforeSentenceEnds(lines);
  lines.forEach((line, index) => {
    const match = /^(?:kapittel\s+|chapter\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})(\.?)\s+(\p{Lu}.{1,160})$/u.exec(line.text);
    if (match === null) return;
    const parts = match[1]!.split('.').map(Number);
    if (parts.some((part) => part === 0 || part > 60)) return;
    let title = match[3]!.trim();
    let end = line.end;
    const next = lines[index + 1];
    if (
      title.length > 50 &&
      next !== undefined &&
      /^\p{Ll}/u.test(next.text) &&
      next.text.length < 60 &&
      (lines[index + 2]?.text ?? '') === ''
    ) {
      title = `${title} ${next.text}`;
      end = next.end;
    }
    const weight = weightOf(lines, index, title, parts.length, match[2] === '.', beforeSentenceEnd[index]!);
    found.push({
      number: match[1]!,
      title: title.replace(/:$/, ''),
      level: parts.length,
      start: line.start,
      end,
      parts,
      weight,
      lineIndex: index,
    });
  });
  return found.map((candidate, index) => ({
    ...candidate,
    weight: candidate.weight - (isInRun(found, index) ? 1.5 : 0),
  }));
}

/** Chapter numbers that follow each other within a few lines are rows of a table or a list. */
function isInRun(found: readonly (Candidate & { lineIndex: number })[], index: number): boolean {
  const own = found[index]!;
  if (own.parts.length !== 1) return false;
  const isBesideOwn = (other: Candidate) => other.parts.length === 1 && Math.abs(other.parts[0]! - own.parts[0]!) === 1;
  // Candidates are one a line in their order: those of sixteen lines stand within sixteen places.
  return found
    .slice(Math.max(0, index - 16), index + 17)
    .some((other) => Math.abs(other.lineIndex - own.lineIndex) <= 16 && isBesideOwn(other));
}

function weightOf(
  lines: readonly Line[],
  index: number,
  title: string,
  depth: number,
  hasDot: boolean,
  isProse: boolean,
): number {
  const line = lines[index]!;
  const before = lines[index - 1]?.text ?? '';
  const after = lines[index + 1]?.text ?? '';
  let weight = 1;
  if (line.opensPage) weight += depth === 1 ? 1.5 : 0.8;
  else if (before === '') weight += 0.6;
  else weight -= 0.8;
  if (after === '') weight += 0.4;
  if (/^\p{Ll}/u.test(after)) weight -= isProse ? 2.5 : 1;
  if (hasDot && depth > 1) weight -= 0.4;
  if (/\.{4,}|…|(?:\s|\t)\d{1,3}$/.test(title)) weight -= 1.6;
  if (/[.,;]$/.test(title) || title.length > 110) weight -= 1.5;
  if (/[☐☒□✓%]|\d\s*%|et al\b|[<>≥≤]/.test(title)) weight -= 1.5;
  if (/\d(?:\s+\d+)+$/.test(title)) weight -= 2;
  return weight;
}

/**
 * For each line, whether the paragraph that goes on after it ends one of its lines with a full stop: numbered prose.
 * From the last line up, as a document may be one paragraph of a thousand numbered lines.
 */
function linesBeforeSentenceEnds(lines: readonly Line[]): boolean[] {
  const before = new Array<boolean>(lines.length).fill(false);
  for (let index = lines.length - 2; index >= 0; index--) {
    const next = lines[index + 1]!.text;
    before[index] = next !== '' && (before[index + 1]! || /[.!?]$/.test(next));
  }
  return before;
}

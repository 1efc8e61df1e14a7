/** Arms told by a name and a bare count, «cooling (100)», or as rows of number and share: such counts must add up. */
import vocabulary from '../../../../resources/templates/recognition/trial-report.json' with { type: 'json' };
import type { RecognisedTrial } from '../../../../shared/contract/recognised.ts';
import { phrasePattern } from '../phrases.ts';
import { countOf } from '../printed-count.ts';
import { collapse, type Source } from '../source.ts';

type Arm = RecognisedTrial['arms'][number];

const named = phrasePattern(vocabulary.armNames);
const rows = phrasePattern(vocabulary.armRows);
const openings = new RegExp(`^(?:${vocabulary.armOpenings} )+`, 'iu');
const lead = new RegExp(`(?<!\\p{L})${vocabulary.armLeads}(?!\\p{L})`, 'iu');
/** What a name begins after: what was done to the people is no part of it. */
const upToLead = new RegExp(`^.*(?<!\\p{L})${vocabulary.armLeads}(?!\\p{L})`, 'isu');
const head = new RegExp(
  `(?:^|\\n)[^\\S\\n]*${vocabulary.armHeads}(?:,|[^\\S\\n]{2,}|\\t)[^\\n]*\\bn ?\\(%\\)[^\\n]*$`,
  'iu',
);

const mostArms = 8;
/** Between the words that say what was done and the first arm, and between two arms. */
const farthest = 160;

/** Empty where no arms in a row add up to all who were randomised. */
export function findBareArms(source: Source, text: string, all: number | null): Arm[] {
  if (all === null) return [];
  const isAllocated = (first: RegExpMatchArray) =>
    lead.test(lastSentence(text.slice(Math.max(0, first.index! - farthest), first.index! + first[0].length)));
  const isHeaded = (first: RegExpMatchArray) =>
    head.test(text.slice(Math.max(0, first.index! - farthest), first.index!).trimEnd());
  return adding(source, text, named, all, isAllocated) ?? adding(source, text, rows, all, isHeaded) ?? [];
}

const lastSentence = (text: string): string => text.slice(text.search(/[^.\n]*(?:\.\d[^.\n]*)*$/));

function adding(
  source: Source,
  text: string,
  pattern: RegExp,
  all: number,
  opens: (first: RegExpMatchArray) => boolean,
): Arm[] | null {
  const matches = [...text.matchAll(pattern)];
  for (const [index, first] of matches.entries()) {
    if (countOf(first.groups!.n!) >= all || !opens(first)) continue;
    let sum = 0;
    const arms: Arm[] = [];
    for (const match of matches.slice(index, index + mostArms)) {
      const before = arms.at(-1);
      if (before?.end !== undefined && match.index - before.end > farthest) break;
      const label = nameOf(match.groups!.arm!);
      const n = countOf(match.groups!.n!);
      const start = match.index + Math.max(0, match[0].lastIndexOf(label));
      arms.push({ label, n, ...source.place(start, match.index + match[0].length) });
      sum += n;
      if (sum >= all) break;
    }
    const isWhole = sum === all && arms.length > 1 && new Set(arms.map(({ label }) => label)).size === arms.length;
    if (isWhole && arms.every(({ label }) => label !== '')) return arms;
  }
  return null;
}

/** The name of an arm of a sentence: «to» may be a number in Norwegian, and is taken off only where a word for it says so. */
export const nameAfterLead = (printed: string): string =>
  upToLead.test(printed) ? nameOf(printed) : collapse(printed).replace(/^(?:and|or|og|eller) /i, '');

const nameOf = (printed: string): string => collapse(printed.replace(upToLead, '')).replace(openings, '');

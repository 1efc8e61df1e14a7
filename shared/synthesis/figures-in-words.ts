/** Figures of a study as a sentence tells them, in Norwegian or English: a start, which people look at before it is taken. */
import type { StudyResult } from '../contract/studies.ts';
import { type ResultKind, resultCells } from '../model/studies.ts';

export interface FiguresRead {
  kind: ResultKind;
  /** By cell, as they stand in the words. Of two groups the one told first is the intervention. */
  numbers: StudyResult['numbers'];
}

/** Digits in groups of three with spaces, or together, with one decimal sign. */
const number = String.raw`\d{1,9}(?:[ \u00A0\u2009\u202F]\d{3}(?!\d))*(?:[.,]\d{1,9})?`;
const count = String.raw`\d{1,9}(?:[ \u00A0\u2009\u202F]\d{3}(?!\d))*`;
const signed = String.raw`(?:[-−–]\s?)?${number}`;
/** Between the limits. A dash stands there only where none can be a minus. */
const to = String.raw`\s?(?:til|to|and|og|,|;)\s`;
const dash = String.raw`\s?[-–−]\s?`;
/** Whatever names the interval: few words, none of them with a figure but the 95 of it. */
const interval = String.raw`[^\d.]{0,20}(?:95\s?%[^\d;.]{0,25})`;

const ratios = [
  ['hazard-ratio', String.raw`(?:[Hh]azard(?:\s|-)?ratio(?:en|s)?|[Hh]asardratio(?:en)?|HR)`],
  ['risk-ratio', String.raw`(?:(?:[Rr]isk|[Rr]ate)\sratio|[Rr]elative?\srisi?k(?:o(?:en)?)?|RR)`],
  ['odds-ratio', String.raw`(?:[Oo]dds(?:\s|-)?ratio(?:en|s)?|OR)`],
] as const;
const patterns = ratios.map(([kind, name]) => ({
  kind,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\d])${name}(?![\p{L}\d])[^\d;.]{0,40}?(${number})${interval}(${number})(?:${to}|${dash})(${number})`,
    'gu',
  ),
}));
/** Here a sign before a figure is a minus, so that what stands between has none. */
const difference = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[Mm]ean\sdifference|[Mm]iddelforskjell(?:en)?|[Gg]jennomsnittlige?\sforskjell(?:en)?|MD)(?![\p{L}\d])[^\d;.−–-]{0,40}?(${signed})[^\d.−–-]{0,20}(?:95\s?%[^\d;.−–-]{0,25})(${signed})${to}(${signed})`,
  'gu',
);
/** «12 av 120», “12 of the 120”, «12/120»; not the day of a date. */
const share = new RegExp(
  String.raw`(?<![\p{L}\d/.,])(${count})(?:\s?/\s?|\s(?:av|of|out\sof|blant|among)\s(?:de|the|all|alle)?\s?)(${count})(?![\d/]|[.,]\d|\s?%)`,
  'gu',
);
/** «5,2 (SD 1,1)», “5.2 ± 1.1”, “5.2 (SE 0.3)”; how many they were only where it is said. */
const meanAndSd = new RegExp(
  String.raw`(${signed})\s?(?:±\s?|\((?:SD|standardavvik)[:\s]\s?|\((?=SEM?[:\s]))((?:SEM?[:\s]\s?)?${number})`,
  'gu',
);
const groupSize = new RegExp(String.raw`(?<![\p{L}\d])[nN]\s?=\s?(${count})`, 'gu');

/** Longer passages are no sentence about one result. */
const longest = 5000;

export function figuresInWords(words: string): FiguresRead[] {
  const text = words.slice(0, longest).replace(/\s+/g, ' ');
  const ready = [
    ...patterns.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ kind, ...placed(match, ['ratio', 'lower', 'upper']) })),
    ),
    ...[...text.matchAll(difference)].map((match) => ({
      kind: 'difference' as const,
      ...placed(match, ['difference', 'lower', 'upper']),
    })),
  ];
  // The limits of an interval are no events of a group, and “12 of 120” is read where no estimate stands.
  const rest = ready.reduce((left, { start, end }) => blanked(left, start, end), text);
  return [
    ...ready.toSorted((a, b) => a.start - b.start).map(({ kind, numbers }) => ({ kind, numbers })),
    ...countsIn(rest),
    ...meansIn(rest),
  ];
}

function placed(match: RegExpExecArray, cells: readonly string[]) {
  const numbers = Object.fromEntries(cells.map((cell, at) => [cell, match[at + 1]!.replace(/^([-−–])\s/, '$1')]));
  return { start: match.index, end: match.index + match[0].length, numbers };
}

const blanked = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** Two groups that follow each other are compared; a last one alone is a share. */
function countsIn(text: string): FiguresRead[] {
  const groups = [...text.matchAll(share)].flatMap(([, events = '', total = '']) =>
    wholeOf(events) <= wholeOf(total) && wholeOf(total) > 0 ? [[events, total]] : [],
  );
  const read: FiguresRead[] = [];
  for (let at = 0; at < groups.length; at += 2) {
    const figures = [...groups[at]!, ...(groups[at + 1] ?? [])];
    const kind = figures.length === 4 ? 'counts' : 'proportion';
    read.push({ kind, numbers: Object.fromEntries(figures.map((each, cell) => [resultCells[kind][cell], each])) });
  }
  return read;
}

const wholeOf = (words: string) => Number(words.replace(/\s/g, ''));

function meansIn(text: string): FiguresRead[] {
  const [first, second] = [...text.matchAll(meanAndSd)];
  if (!first || !second) return [];
  const sizes = [...text.matchAll(groupSize)].map(([, size = '']) => size);
  const [n1, n2] = sizes.length === 2 ? sizes : [];
  const [, mean1 = '', sd1 = ''] = first;
  const [, mean2 = '', sd2 = ''] = second;
  return [{ kind: 'means', numbers: { ...(n1 && n2 && { n1, n2 }), mean1, sd1, mean2, sd2 } }];
}

/** The groups of a result about turn; estimates that were ready say nothing of their groups and stay. */
export function withGroupsSwapped({ kind, numbers }: FiguresRead): FiguresRead {
  const swapped = Object.entries(numbers).map(([cell, words]) => {
    const other = cell.endsWith('1') ? `${cell.slice(0, -1)}2` : cell.endsWith('2') ? `${cell.slice(0, -1)}1` : cell;
    return [other, words] as const;
  });
  return kind === 'counts' || kind === 'means' ? { kind, numbers: Object.fromEntries(swapped) } : { kind, numbers };
}

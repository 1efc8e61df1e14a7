/** The flow as boxes of words in the order of PRISMA 2020's diagram; the picture, the table and those who hear it read the same. */
import vocabulary from '../../resources/vocabularies/prisma-flow.json' with { type: 'json' };
import { fillSentence } from '../cards/fill-sentence.ts';
import type { PrismaFlow } from '../contract/screening.ts';
import type { Locale } from '../model/vocabulary.ts';

export type FlowWord = keyof typeof vocabulary.words;
export type FlowPhase = keyof typeof vocabulary.phases;

/** A line without a count is the head of those under it. */
export interface FlowLine {
  what: string;
  /** Null: not told; absent: no number belongs there. */
  count?: number | null;
  isUnder: boolean;
}

export interface FlowStep {
  phase: FlowPhase;
  /** What goes on, and what leaves here. */
  kept: FlowLine[];
  left: FlowLine[];
}

export const flowWord = (key: FlowWord, locale: Locale): string => vocabulary.words[key][locale];
export const phaseWord = (phase: FlowPhase, locale: Locale): string => vocabulary.phases[phase][locale];
export const flowTitle = (locale: Locale): string => vocabulary.title[locale];

const columns = ['databases', 'registers', 'other'] as const;

export function prismaBoxes(flow: PrismaFlow, locale: Locale): FlowStep[] {
  const head = (key: FlowWord): FlowLine => ({ what: flowWord(key, locale), isUnder: false });
  const line = (key: FlowWord, count: number | null, isUnder = false): FlowLine => ({
    what: flowWord(key, locale),
    count,
    isUnder,
  });
  const open = (key: FlowWord, count: number) => (count > 0 ? [line(key, count)] : []);
  const identified = columns.flatMap((column) => {
    const own = flow.identified.filter((each) => each.column === column);
    if (own.length === 0 && column === 'other') return [];
    const total = own.some(({ count }) => count === null)
      ? null
      : own.reduce((sum, each) => sum + (each.count ?? 0), 0);
    const sources = own.map(({ source, count }) => ({ what: source, count, isUnder: true }));
    return [line(column, total), ...(own.length > 1 || total === null ? sources : [])];
  });
  return [
    {
      phase: 'identification',
      kept: [head('identified'), ...identified],
      left: [
        head('removed'),
        line('duplicates', flow.duplicates),
        ...(flow.notImported > 0 ? [line('notImported', flow.notImported)] : []),
      ],
    },
    {
      phase: 'screening',
      kept: [line('screened', flow.screened), ...open('notYetScreened', flow.notYetScreened)],
      left: [line('excluded', flow.excluded)],
    },
    { phase: 'screening', kept: [line('sought', flow.sought)], left: [line('notRetrieved', flow.notRetrieved)] },
    {
      phase: 'screening',
      kept: [line('assessed', flow.assessed), ...open('notYetAssessed', flow.notYetAssessed)],
      left: [
        line('excludedFullText', flow.excludedFullText),
        ...flow.reasons.map(({ reason, count }) => ({ what: reason, count, isUnder: true })),
      ],
    },
    {
      phase: 'included',
      kept: [line('includedStudies', flow.includedStudies), line('includedReports', flow.includedReports)],
      left: [],
    },
  ];
}

/** «Dubletter (n = 12)»; what nobody told is said, never guessed. */
export function printedLine({ what, count }: FlowLine, locale: Locale): string {
  if (count === undefined) return `${what}:`;
  const told = count === null ? flowWord('unknown', locale) : count.toLocaleString(locale === 'nb' ? 'nb-NO' : 'en-GB');
  return fillSentence(flowWord('count', locale), { what, count: told });
}

/** The flow as boxes of words in the order of PRISMA 2020's diagram; the picture, the table and those who hear it read the same. */
import vocabulary from '../../resources/vocabularies/prisma-flow.json' with { type: 'json' };
import { fillSentence } from '../cards/fill-sentence.ts';
import type { FlowNumbers, PrismaFlow } from '../contract/screening.ts';
import type { Locale } from '../model/vocabulary.ts';
import { mainColumns, mainNumbers, otherColumns } from './prisma-flow.ts';

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

const line = (key: FlowWord, locale: Locale, count: number | null): FlowLine => ({
  what: flowWord(key, locale),
  count,
  isUnder: false,
});

/** What databases and registers brought, what other methods alone found where any was used, and what came of both. */
export function prismaBoxes(flow: PrismaFlow, locale: Locale): FlowStep[] {
  const identified = (columns: typeof mainColumns, areAllTold: boolean) =>
    columns.flatMap((column) => identifiedLines(flow, { column, isTold: areAllTold }, locale));
  return [
    ...columnSteps(mainNumbers(flow), identified(mainColumns, true), locale),
    ...(flow.other
      ? columnSteps(flow.other, identified(otherColumns, false), locale).map(
          (step): FlowStep => ({
            ...step,
            phase: step.phase === 'identification' ? 'identificationOther' : 'screeningOther',
          }),
        )
      : []),
    {
      phase: 'included',
      kept: [
        line('includedStudies', locale, flow.includedStudies),
        line('includedReports', locale, flow.includedReports),
      ],
      left: [],
    },
  ];
}

/** `isTold`: also where nothing was searched. */
function identifiedLines(
  { identified }: PrismaFlow,
  { column, isTold }: { column: PrismaFlow['identified'][number]['column']; isTold: boolean },
  locale: Locale,
): FlowLine[] {
  const own = identified.filter((each) => each.column === column);
  if (own.length === 0 && !isTold) return [];
  const total = own.some(({ count }) => count === null) ? null : own.reduce((sum, each) => sum + (each.count ?? 0), 0);
  const sources = own.map(({ source, count }) => ({ what: source, count, isUnder: true }));
  return [line(column, locale, total), ...(own.length > 1 || total === null ? sources : [])];
}

function columnSteps(numbers: FlowNumbers, identified: readonly FlowLine[], locale: Locale): FlowStep[] {
  const head = (key: FlowWord): FlowLine => ({ what: flowWord(key, locale), isUnder: false });
  const told = (key: FlowWord, count: number) => line(key, locale, count);
  const open = (key: FlowWord, count: number) => (count > 0 ? [told(key, count)] : []);
  const conflicts = (count: number) => open('conflicts', count).map((each) => ({ ...each, isUnder: true }));
  return [
    {
      phase: 'identification',
      kept: [head('identified'), ...identified],
      left: [head('removed'), told('duplicates', numbers.duplicates), ...open('notImported', numbers.notImported)],
    },
    {
      phase: 'screening',
      kept: [
        told('screened', numbers.screened),
        ...open('notYetScreened', numbers.notYetScreened),
        ...conflicts(numbers.titleConflicts),
      ],
      left: [told('excluded', numbers.excluded)],
    },
    { phase: 'screening', kept: [told('sought', numbers.sought)], left: [told('notRetrieved', numbers.notRetrieved)] },
    {
      phase: 'screening',
      kept: [
        told('assessed', numbers.assessed),
        ...open('notYetAssessed', numbers.notYetAssessed),
        ...conflicts(numbers.fullTextConflicts),
      ],
      left: [
        told('excludedFullText', numbers.excludedFullText),
        ...numbers.reasons.map(({ reason, count }) => ({ what: reason, count, isUnder: true })),
      ],
    },
  ];
}

/** «Dubletter (n = 12)»; what nobody told is said, never guessed. */
export function printedLine({ what, count }: FlowLine, locale: Locale): string {
  if (count === undefined) return `${what}:`;
  const told = count === null ? flowWord('unknown', locale) : count.toLocaleString(locale === 'nb' ? 'nb-NO' : 'en-GB');
  return fillSentence(flowWord('count', locale), { what, count: told });
}

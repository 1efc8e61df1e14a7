/** The flow as rows of a table, and back: what is masked in a public table is then masked in its picture as well. */
import type { Locale } from '../model/vocabulary.ts';
import { type FlowLine, type FlowPhase, type FlowStep, flowWord, phaseWord } from './prisma-boxes.ts';

const phases: readonly FlowPhase[] = [
  'identification',
  'screening',
  'identificationOther',
  'screeningOther',
  'included',
];
const under = '– ';

/** Phase, whether it goes on or leaves, what, how many; «ikke oppgitt» where nobody told, '' where no number belongs. */
export function rowsFromSteps(steps: readonly FlowStep[], locale: Locale): string[][] {
  const row = (phase: FlowPhase, side: 'goesOn' | 'leaves', { what, count, isUnder }: FlowLine) => [
    phaseWord(phase, locale),
    flowWord(side, locale),
    `${isUnder ? under : ''}${what}`,
    count === undefined ? '' : count === null ? flowWord('unknown', locale) : String(count),
  ];
  return steps.flatMap(({ phase, kept, left }) => [
    ...kept.map((line) => row(phase, 'goesOn', line)),
    ...left.map((line) => row(phase, 'leaves', line)),
  ]);
}

/** Null where the rows are none of a flow. */
export function stepsFromRows(rows: readonly (readonly string[])[], locale: Locale): FlowStep[] | null {
  const steps: FlowStep[] = [];
  let lastSide = '';
  for (const [phaseName = '', side = '', what = '', count = ''] of rows) {
    const phase = phases.find((each) => phaseWord(each, locale) === phaseName);
    if (!phase) return null;
    const doesGoOn = side === flowWord('goesOn', locale);
    const isNext = doesGoOn && (lastSide !== side || steps.at(-1)?.phase !== phase);
    if (isNext || steps.length === 0) steps.push({ phase, kept: [], left: [] });
    const isUnder = what.startsWith(under);
    const line: FlowLine = { what: isUnder ? what.slice(under.length) : what, isUnder };
    if (count !== '') line.count = /^\d+$/.test(count) ? Number(count) : null;
    steps.at(-1)![doesGoOn ? 'kept' : 'left'].push(line);
    lastSide = side;
  }
  return steps;
}

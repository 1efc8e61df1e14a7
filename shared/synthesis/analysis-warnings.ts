/** What a reader must know before believing an analysis; none of it stops one. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import { cellsOf, hasZeroCell } from '../meta-analysis/effects.ts';
import type { ResultCell } from '../model/studies.ts';
import { isNarrowerThanWald, type PooledEffect, type PooledMember } from './pool-by-choices.ts';
import { binaryFrom, readResult } from './read-result.ts';
import type { AnalysedResult, AnalysisRow } from './run-analysis.ts';

export const analysisWarnings = [
  'nothing-to-pool',
  'one-result',
  'two-results',
  'few-results',
  'faulty',
  'incomplete',
  'zero-cells',
  'double-zero',
  'narrower-than-wald',
  'same-study-twice',
  'units-differ',
  'directions-differ',
  'times-differ',
  'not-by-tables',
  'peto-unfit',
  'few-for-egger',
  'sd-reckoned',
] as const;
/** Where a person finds what a warning is about: a cell of figures, or another field of the result. */
export interface WarningPlace {
  resultId: string;
  name: string;
  cell: string;
}

/** `names`: the studies it is about, each once; none where it is about the analysis. */
export interface AnalysisWarning {
  code: (typeof analysisWarnings)[number];
  names: string[];
  places: WarningPlace[];
}

interface Analysed {
  wanted: readonly AnalysedResult[];
  rows: readonly AnalysisRow[];
  members: readonly (PooledMember & { result: AnalysedResult })[];
  pooled: PooledEffect | null;
}

/** Below this many a random-effects interval and a prediction interval say little. */
const fewResults = 5;
/** Asymmetry is tested from this many on (Cochrane Handbook 13.3.5.4). */
const enoughForEgger = 10;

export function warningsOf({ rows, members, pooled }: Analysed, choices: AnalysisChoices): AnalysisWarning[] {
  const found: AnalysisWarning[] = [];
  const warn = (code: AnalysisWarning['code'], isSo: boolean, places: WarningPlace[] = []) => {
    if (isSo) found.push({ code, names: [...new Set(places.map(({ name }) => name))], places });
  };
  const without = (because: string): WarningPlace[] =>
    rows.flatMap(({ resultId, name, without: why }) =>
      why?.because === because ? [{ resultId, name, cell: cellOf(why) }] : [],
    );
  const some = (code: AnalysisWarning['code'], places: WarningPlace[]) => warn(code, places.length > 0, places);
  const k = members.length;
  const isRandom = choices.model === 'random';

  warn('nothing-to-pool', k === 0 || !pooled);
  warn('one-result', k === 1);
  warn('two-results', k === 2 && isRandom);
  warn('few-results', k > 2 && k < fewResults && isRandom);
  some('faulty', without('faulty'));
  some('incomplete', without('incomplete'));
  some('double-zero', without('double-zero'));
  some('zero-cells', zeroCells(members));
  warn('narrower-than-wald', choices.interval === 'hartung-knapp' && pooled !== null && isNarrowerThanWald(pooled));
  some('same-study-twice', twice(members));
  some('units-differ', choices.measure === 'MD' ? differing(members, 'unit') : []);
  some('directions-differ', differing(members, 'direction'));
  some('times-differ', differing(members, 'timePoint'));
  warn(
    'not-by-tables',
    !isRandom && choices.fixedMethod !== 'inverse-variance' && pooled?.method === 'inverse-variance',
  );
  warn('peto-unfit', pooled?.method === 'peto' && isUnfitForPeto(members, pooled));
  warn('few-for-egger', k > 2 && k < enoughForEgger);
  some('sd-reckoned', reckonedDeviations(members));
  return found;
}

const placeOf = ({ id, studyName }: AnalysedResult, cell: string): WarningPlace => ({
  ...{ resultId: id, name: studyName, cell },
});

/** The cell that stands in the way; without events in both arms it is any of them. */
function cellOf(why: NonNullable<AnalysisRow['without']>): string {
  if (why.because === 'faulty') return why.fault.cell;
  return (why.because === 'incomplete' ? why.missing[0] : null) ?? 'events1';
}

/** A study whose participants would be counted twice. Subgroups are told apart, but not two comparisons that share an arm. */
function twice(members: readonly { result: AnalysedResult }[]): WarningPlace[] {
  const ofStudy = Map.groupBy(members, ({ result }) => result.studyId);
  return [...ofStudy.values()].flatMap((own) =>
    own.flatMap(({ result }, at) =>
      own.slice(0, at).some((before) => sharesPeople(before.result, result)) ? [placeOf(result, 'study')] : [],
    ),
  );
}

function sharesPeople(one: AnalysedResult, other: AnalysedResult): boolean {
  if (one.subgroup === other.subgroup) return true;
  if (one.arm === other.arm && one.comparator === other.comparator) return false;
  return [one.arm, one.comparator].some((arm) => arm !== '' && (arm === other.arm || arm === other.comparator));
}

/** Those that say something else than the first that says anything. */
function differing(
  members: readonly { result: AnalysedResult }[],
  field: 'unit' | 'direction' | 'timePoint',
): WarningPlace[] {
  const wordsOf = ({ result }: { result: AnalysedResult }) => result[field].trim().toLowerCase();
  const said = members.filter((member) => wordsOf(member) !== '');
  const first = said[0] && wordsOf(said[0]);
  return said.filter((member) => wordsOf(member) !== first).map(({ result }) => placeOf(result, field));
}

function zeroCells(members: readonly { result: AnalysedResult }[]): WarningPlace[] {
  return members.flatMap(({ result }) => {
    const table = tableOf(result);
    if (!table || !hasZeroCell(table)) return [];
    return [placeOf(result, table.a === 0 || table.b === 0 ? 'events1' : 'events2')];
  });
}

/** The first of a result that is not the standard deviation a paper printed. */
function reckonedDeviations(members: readonly { result: AnalysedResult }[]): WarningPlace[] {
  return members.flatMap(({ result }) => {
    const read = readResult(result);
    const cell = read.state === 'read' ? read.reckoned[0] : undefined;
    return cell ? [placeOf(result, cell)] : [];
  });
}

function tableOf(result: AnalysedResult) {
  const read = result.kind === 'counts' ? readResult(result) : null;
  return read?.state === 'read' ? cellsOf(binaryFrom(read.cells as Record<ResultCell, number>)) : null;
}

/** Peto's method is for rare events, balanced arms and small effects: it is off where one of those does not hold. */
function isUnfitForPeto(members: readonly { result: AnalysedResult }[], { estimate }: PooledEffect): boolean {
  const tables = members.flatMap(({ result }) => tableOf(result) ?? []);
  const isUneven = tables.some(({ a, b, c, d }) => Math.max(a + b, c + d) > 2 * Math.min(a + b, c + d));
  const isCommon = tables.some(({ a, b, c, d }) => (a + c) / (a + b + c + d) > 0.1);
  return isUneven || isCommon || Math.abs(estimate.estimate) > Math.log(2);
}

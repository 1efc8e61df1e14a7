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
] as const;
/** `names`: the studies it is about; none where it is about the analysis. */
export interface AnalysisWarning {
  code: (typeof analysisWarnings)[number];
  names: string[];
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
  const warn = (code: AnalysisWarning['code'], isSo: boolean, names: Iterable<string> = []) => {
    if (isSo) found.push({ code, names: [...new Set(names)] });
  };
  const without = (because: string) => rows.filter((row) => row.without?.because === because).map(({ name }) => name);
  const some = (code: AnalysisWarning['code'], names: string[]) => warn(code, names.length > 0, names);
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
  some('units-differ', choices.measure === 'MD' ? differing(members, ({ unit }) => unit) : []);
  some(
    'directions-differ',
    differing(members, ({ direction }) => direction),
  );
  some(
    'times-differ',
    differing(members, ({ timePoint }) => timePoint),
  );
  warn(
    'not-by-tables',
    !isRandom && choices.fixedMethod !== 'inverse-variance' && pooled?.method === 'inverse-variance',
  );
  warn('peto-unfit', pooled?.method === 'peto' && isUnfitForPeto(members, pooled));
  warn('few-for-egger', k > 2 && k < enoughForEgger);
  return found;
}

/** A study whose participants would be counted twice. Subgroups are told apart. */
function twice(members: readonly { result: AnalysedResult }[]): string[] {
  const seen = new Set<string>();
  return members.flatMap(({ result }) => {
    const key = `${result.studyId}\n${result.subgroup}`;
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen ? [result.studyName] : [];
  });
}

/** Names of the studies that say something else than the first that says anything. */
function differing(members: readonly { result: AnalysedResult }[], of: (result: AnalysedResult) => string): string[] {
  const said = members.filter(({ result }) => of(result).trim() !== '');
  const first = said[0] && of(said[0].result).trim().toLowerCase();
  return said.filter(({ result }) => of(result).trim().toLowerCase() !== first).map(({ result }) => result.studyName);
}

function zeroCells(members: readonly { result: AnalysedResult }[]): string[] {
  return members.flatMap(({ result }) => {
    const table = tableOf(result);
    return table && hasZeroCell(table) ? [result.studyName] : [];
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

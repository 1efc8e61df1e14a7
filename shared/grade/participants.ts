/** How many people the figures of an outcome are about. */
import type { Study, StudyResult } from '../contract/studies.ts';
import { sumOf } from '../meta-analysis/estimate.ts';
import { readResult } from '../synthesis/read-result.ts';
import type { AnalysedResult } from '../synthesis/run-analysis.ts';

export interface ArmSum {
  events: number;
  total: number;
}
export interface ArmSums {
  intervention: ArmSum;
  comparison: ArmSum;
}

/** Null unless every result tells events and totals of two arms. */
export function sumArms(results: readonly Pick<StudyResult, 'kind' | 'numbers'>[]): ArmSums | null {
  const tables = results.flatMap((result) => {
    const read = result.kind === 'counts' ? readResult(result) : null;
    return read?.state === 'read' ? [read.cells] : [];
  });
  if (tables.length === 0 || tables.length < results.length) return null;
  const sum = (cell: 'events1' | 'total1' | 'events2' | 'total2') => sumOf(tables, (cells) => cells[cell] ?? 0);
  return {
    intervention: { events: sum('events1'), total: sum('total1') },
    comparison: { events: sum('events2'), total: sum('total2') },
  };
}

/** People analysed in both arms, of counts and of means; null unless every result tells them. */
export function armSizes(
  results: readonly Pick<StudyResult, 'kind' | 'numbers'>[],
): { intervention: number; comparison: number } | null {
  const sizes = results.flatMap((result) => {
    const read = readResult(result);
    if (read.state !== 'read') return [];
    const { total1, total2, n1, n2 } = read.cells;
    const [intervention, comparison] = [total1 ?? n1, total2 ?? n2];
    return intervention === undefined || comparison === undefined ? [] : [{ intervention, comparison }];
  });
  if (sizes.length === 0 || sizes.length < results.length) return null;
  return {
    intervention: sumOf(sizes, ({ intervention }) => intervention),
    comparison: sumOf(sizes, ({ comparison }) => comparison),
  };
}

/**
 * Of each study its subgroups together, and of several times of the same people the largest. A ready estimate says nothing of
 * its size: the study's own arms do, those that the result compares or else all.
 */
export function participantsOf(
  results: readonly AnalysedResult[],
  studies: readonly Pick<Study, 'id' | 'arms'>[],
): { participants: number | null; ofUnknownSize: string[] } {
  const arms = new Map(studies.map((study) => [study.id, study.arms]));
  const sizes = new Map<string, { name: string; parts: Map<string, number>; whole: number | null }>();
  for (const result of results) {
    const { studyId, subgroup, studyName } = result;
    const size = sizes.get(studyId) ?? { name: studyName, parts: new Map(), whole: null };
    sizes.set(studyId, size);
    const told = sizeOfResult(result);
    if (told !== null) size.parts.set(subgroup, Math.max(told, size.parts.get(subgroup) ?? 0));
    else size.whole = Math.max(size.whole ?? 0, sizeOfArms(result, arms.get(studyId) ?? [])) || null;
  }
  const known = [...sizes.values()].map(({ name, parts, whole }) => ({
    name,
    size: parts.size > 0 ? Math.max(whole ?? 0, togetherOf(parts)) : whole,
  }));
  const told = known.flatMap(({ size }) => size ?? []);
  return {
    participants: told.length === 0 ? null : sumOf(told, (size) => size),
    ofUnknownSize: known.flatMap(({ name, size }) => (size === null ? [name] : [])),
  };
}

/** A result of no subgroup is of all of them. */
function togetherOf(parts: ReadonlyMap<string, number>): number {
  const groups = [...parts].filter(([subgroup]) => subgroup !== '');
  return Math.max(
    parts.get('') ?? 0,
    sumOf(groups, ([, size]) => size),
  );
}

function sizeOfResult(result: AnalysedResult): number | null {
  const read = readResult(result);
  if (read.state !== 'read') return null;
  const { total1, total2, n1, n2 } = read.cells;
  if (n1 !== undefined && n2 !== undefined) return n1 + n2;
  return total1 === undefined ? null : total1 + (total2 ?? 0);
}

/** 0 where there are no arms, or one that counts does not say how many were in it. */
function sizeOfArms({ arm, comparator }: AnalysedResult, arms: Study['arms']): number {
  const compared = arms.filter(({ id }) => id === arm || id === comparator);
  const counted = arm !== '' && comparator !== '' ? compared : arms;
  if (counted.some(({ participants }) => participants === null)) return 0;
  return sumOf(counted, ({ participants }) => participants ?? 0);
}

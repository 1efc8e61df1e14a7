/** What an analysis can reckon, and from which kinds of result (guide: methods.md section 3.1). */
import type { ResultKind } from '../model/studies.ts';

/** Ready estimates of another measure are not turned into this one: that needs assumptions which nobody made here. */
export const kindsOfMeasure = {
  RR: ['counts', 'risk-ratio'],
  OR: ['counts', 'odds-ratio'],
  HR: ['hazard-ratio', 'log-rank'],
  RD: ['counts'],
  MD: ['means', 'difference'],
  SMD: ['means'],
} as const satisfies Record<string, readonly ResultKind[]>;
export type Measure = keyof typeof kindsOfMeasure;
export const measures = Object.keys(kindsOfMeasure) as Measure[];

/** The measure that the most results can be reckoned with; risk ratio before odds ratio, MD before SMD. */
export function usualMeasure(kinds: readonly ResultKind[]): Measure | null {
  const counts = measures.map((measure) => {
    const known: readonly ResultKind[] = kindsOfMeasure[measure];
    return { measure, count: kinds.filter((kind) => known.includes(kind)).length };
  });
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? null : counts.find(({ count }) => count === most)!.measure;
}

/** Pooled on the logarithm, shown exponentiated. */
export const isRatio = (measure: Measure): boolean => measure === 'RR' || measure === 'OR' || measure === 'HR';

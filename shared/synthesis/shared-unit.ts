import type { AnalysedResult } from './run-analysis.ts';

/** The unit that all of the results are in, as the first of them writes it; null where they differ, or none says any. */
export function sharedUnit(results: readonly Pick<AnalysedResult, 'unit'>[]): string | null {
  const units = results.map(({ unit }) => unit.trim());
  const isOne = new Set(units.map((unit) => unit.toLowerCase())).size === 1;
  return (isOne && units[0]) || null;
}

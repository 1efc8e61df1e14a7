/** Registries and case series: a share of one group, with nothing to compare it with. */
import { sumOf } from '../../meta-analysis/estimate.ts';
import { readResult } from '../../synthesis/read-result.ts';
import type { AnalysedResult } from '../../synthesis/run-analysis.ts';
import type { ArmSum } from '../participants.ts';

export interface SingleArms {
  /** All events over all people: a sum, not a pooled effect. */
  sum: ArmSum;
  /** Shares (0–1) of the results. */
  lowest: number;
  highest: number;
  resultIds: string[];
}

/** Null where no share can be read. */
export function singleArms(results: readonly AnalysedResult[]): SingleArms | null {
  const arms = results.flatMap((result) => {
    const read = result.kind === 'proportion' ? readResult(result) : null;
    const { events1 = 0, total1 = 0 } = read?.state === 'read' ? read.cells : {};
    return total1 > 0 ? [{ id: result.id, events: events1, total: total1 }] : [];
  });
  if (arms.length === 0) return null;
  const shares = arms.map(({ events, total }) => events / total);
  return {
    sum: { events: sumOf(arms, ({ events }) => events), total: sumOf(arms, ({ total }) => total) },
    lowest: Math.min(...shares),
    highest: Math.max(...shares),
    resultIds: arms.map(({ id }) => id),
  };
}

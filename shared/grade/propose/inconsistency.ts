/** Whether the studies tell the same (GRADE guidelines 7): estimates, intervals and the Q test together, never I² alone. */
import { normalEstimate } from '../../meta-analysis/estimate.ts';
import { isRatio } from '../../synthesis/measures.ts';
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import { type DomainProposal, type Finding, finding, nothingFor } from './finding.ts';

/** The Q test has little power with few studies, so that 0.10 counts. */
const qMatters = 0.1;
const qIsClear = 0.01;
const subgroupMatters = 0.05;
/** Share of pairs of intervals that do not overlap. */
const manyApart = 0.25;

export function inconsistencyProposal(body: BodyOfEvidence | null): DomainProposal {
  const domain = 'inconsistency';
  if (!body || body.analysis.k === 0) return nothingFor(domain, body);
  const { analysis } = body;
  if (analysis.k === 1) return { domain, levels: 0, findings: [finding('one-study')] };
  const intervals = analysis.rows.flatMap(({ effect }) =>
    effect ? [normalEstimate(effect.y, Math.sqrt(effect.v))] : [],
  );
  const estimates = intervals.map(({ estimate }) => estimate);
  const isApart = Math.min(...estimates) < 0 && Math.max(...estimates) > 0;
  const pairs = (intervals.length * (intervals.length - 1)) / 2;
  const apart = pairsApart(intervals);
  const p = analysis.heterogeneity?.p ?? 1;
  const findings = [
    finding(isApart ? 'estimates-apart' : 'estimates-alike', {
      lowest: printed(body, Math.min(...estimates)),
      highest: printed(body, Math.max(...estimates)),
      line: { lines: [0], digits: 0 },
    }),
    apart === 0
      ? finding('intervals-overlap')
      : finding('intervals-apart', { count: { count: apart }, pairs: { count: pairs } }),
    ...spread(body),
  ];
  const isSerious = p < qMatters && (apart > 0 || isApart);
  const isVery = p < qIsClear && isApart && apart / pairs >= manyApart;
  return { domain, levels: isVery ? -2 : isSerious ? -1 : 0, findings };
}

function pairsApart(intervals: readonly { lower: number; upper: number }[]): number {
  // Those that end before another begins, counted in order: a hundred studies have 4,950 pairs, and a thousand too many.
  const starts = intervals.map(({ lower }) => lower).toSorted((a, b) => a - b);
  return intervals.reduce((count, { upper }) => count + starts.length - firstAbove(starts, upper), 0);
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function spread(body: BodyOfEvidence): Finding[] {
  const { heterogeneity, pooled, subgroupTest } = body.analysis;
  const found: Finding[] = [];
  if (heterogeneity && pooled) {
    const values = { p: { p: heterogeneity.p }, share: { share: pooled.iSquared ?? heterogeneity.iSquared } };
    found.push(
      pooled.tauSquared === null
        ? finding('heterogeneity-fixed', values)
        : finding('heterogeneity', { ...values, tau: { decimal: pooled.tauSquared, digits: 3 } }),
    );
  }
  const { prediction, estimate } = pooled ?? {};
  if (prediction && estimate && crossesZero(prediction) && !crossesZero(estimate)) {
    const [low, high] = [printed(body, prediction.lower), printed(body, prediction.upper)];
    found.push(finding('prediction-crosses', { low, high, line: { lines: [0], digits: 0 } }));
  }
  if (subgroupTest && subgroupTest.p < subgroupMatters) found.push(finding('explained', { p: { p: subgroupTest.p } }));
  return found;
}

const crossesZero = ({ lower, upper }: { lower: number; upper: number }) => lower < 0 && upper > 0;

const printed = ({ choices: { measure } }: BodyOfEvidence, value: number) => ({
  decimal: isRatio(measure) ? Math.exp(value) : value,
  digits: 2,
});

import type { BodyOfEvidence } from '../body-of-evidence.ts';

/**
 * The absolute effect at the middle one of the baseline risks, of two the lower. A risk at which a ratio makes no difference,
 * whatever it is, says nothing of the effect and is passed over: that of comparison arms without events. Null without any.
 */
export function effectAtMiddleRisk({ absolute, choices }: BodyOfEvidence): BodyOfEvidence['absolute'][number] | null {
  const telling = absolute.filter(
    ({ effect }) => choices.measure === 'RD' || effect.differenceInterval.some((limit) => limit !== 0),
  );
  const sorted = telling.toSorted((a, b) => a.baseline.risk - b.baseline.risk);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

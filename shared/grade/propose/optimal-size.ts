/** Optimal information size: how many participants one well-powered trial would need (GRADE guidelines 6; methods.md 1.8). */
import type { AnalysisChoices } from '../../contract/analyses.ts';
import { type SizeField, sizeLimits } from '../../model/analyses.ts';
import { normalCritical } from '../../statistics/distributions.ts';
import { readNumber } from '../../synthesis/read-number.ts';

export type SizeChoices = NonNullable<AnalysisChoices['size']>;
/** α 0.05 two-sided, power 0.80, a relative reduction of 25 %. */
export const usualSize: SizeChoices = { alpha: 0.05, power: 0.8, reduction: 0.25 };

/** `level` of the two-sided critical value; that of a power β is one-sided. */
const zSum = ({ alpha, power }: SizeChoices) => normalCritical(1 - alpha) + normalCritical(2 * power - 1);

/** Both groups together. `risk` 0–1 without the intervention; null where no such reduction can be seen. */
export function sizeForEvents(risk: number, choices: SizeChoices): number | null {
  const reduced = risk * (1 - choices.reduction);
  if (risk <= 0 || risk >= 1 || reduced === risk) return null;
  const variance = risk * (1 - risk) + reduced * (1 - reduced);
  return 2 * Math.ceil((zSum(choices) ** 2 * variance) / (risk - reduced) ** 2);
}

/** Both groups together, to see a difference of `delta` where values have the standard deviation `sd`. */
export function sizeForMeans(sd: number, delta: number, choices: SizeChoices): number | null {
  if (!(sd > 0) || !(delta > 0)) return null;
  return 2 * Math.ceil((2 * zSum(choices) ** 2 * sd ** 2) / delta ** 2);
}

/** α is written as it is, the others in per cent. */
export const sizeScale: Readonly<Record<SizeField, number>> = { alpha: 1, power: 100, reduction: 100 };

/** What a person typed, with decimal comma or point, as a share; or why it is none that can be reckoned with. */
export function readSize(field: SizeField, words: string): { value: number } | { fault: 'not-number' | 'outside' } {
  const typed = readNumber(words);
  if (typed === null) return { fault: 'not-number' };
  const value = typed / sizeScale[field];
  const [least, most] = sizeLimits[field];
  return value >= least && value <= most ? { value } : { fault: 'outside' };
}

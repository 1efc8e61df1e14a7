import type { ReviewedValue } from './apply-corrections.ts';

/** Below this the recogniser would not bet on it. */
const sureFrom = 0.7;

/** What a person should look at: recognised with little confidence and not touched since, or text that found no place. */
export function isUncertain({ key, confidence, corrections, isGone }: ReviewedValue): boolean {
  if (isGone) return false;
  if (key.kind === 'unassigned') return true;
  return confidence !== null && confidence < sureFrom && corrections.length === 0;
}

import type { Grade } from '../../contract/grades.ts';
import type { BodyOfEvidence } from '../body-of-evidence.ts';

/**
 * The size of the estimate against the thresholds that were set: beyond the largest it is large, between none it is trivial.
 * Null where none is set or there is no effect to hold against them. Not its significance.
 */
export function sizeOfEffect(body: BodyOfEvidence): Exclude<Grade['effectSize'], ''> | null {
  const size = distanceOf(body);
  const { small, important, large } = body.choices.thresholds;
  if (size === null || (small === null && important === null && large === null)) return null;
  const isBeyond = (threshold: number | null) => threshold !== null && size >= Math.abs(threshold);
  if (isBeyond(large)) return 'large';
  if (isBeyond(important)) return 'important';
  return isBeyond(small) ? 'small' : 'trivial';
}

/** Per 1000 at the middle baseline risk, or in the outcome's unit. */
function distanceOf({ effect, absolute }: BodyOfEvidence): number | null {
  const sorted = absolute.toSorted((a, b) => a.baseline.risk - b.baseline.risk);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle) return Math.abs(middle.effect.difference);
  return effect && (effect.measure === 'MD' || effect.measure === 'SMD') ? Math.abs(effect.estimate) : null;
}

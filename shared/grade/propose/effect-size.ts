import type { Grade } from '../../contract/grades.ts';
import { withoutDust } from '../../statistics/without-dust.ts';
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import { effectAtMiddleRisk } from './middle-risk.ts';

/**
 * The size of the estimate against the thresholds that were set: at the largest or beyond it is large, below all it is trivial.
 * Null where none is set or there is no effect to hold against them. Not its significance.
 */
export function sizeOfEffect(body: BodyOfEvidence): Exclude<Grade['effectSize'], ''> | null {
  const size = distanceOf(body);
  const { small, important, large } = body.choices.thresholds;
  if (size === null || (small === null && important === null && large === null)) return null;
  const isBeyond = (threshold: number | null) => threshold !== null && withoutDust(size) >= Math.abs(threshold);
  if (isBeyond(large)) return 'large';
  if (isBeyond(important)) return 'important';
  return isBeyond(small) ? 'small' : 'trivial';
}

/** Per 1000 at the middle baseline risk, or in the outcome's unit. */
function distanceOf(body: BodyOfEvidence): number | null {
  const { effect } = body;
  const middle = effectAtMiddleRisk(body);
  if (middle) return Math.abs(middle.effect.difference);
  return effect && (effect.measure === 'MD' || effect.measure === 'SMD') ? Math.abs(effect.estimate) : null;
}

/** How many people need the intervention for one more event or one fewer. Altman, BMJ 1998;317:1309; Cochrane Handbook 15.4. */
import { withoutDust } from '../statistics/without-dust.ts';
import type { AbsoluteEffect } from './absolute-effect.ts';

/**
 * Whole people, rounded up: below zero for one event fewer, above for one more; null where no number of people is enough (∞).
 * `near` is the limit furthest from no difference on the estimate's side, and so the smaller number.
 */
export interface NumberNeeded {
  at: number | null;
  near: number | null;
  far: number | null;
  /** The interval includes no difference, and goes from `near` through ∞ to `far`. */
  passesInfinity: boolean;
}

/** A difference smaller than one in a thousand million is what is left of reckoning. */
const least = 1e-6;

/** Null where neither the difference nor its limits are one. */
export function numberNeeded({ difference, differenceInterval }: AbsoluteEffect): NumberNeeded | null {
  const [at, low, high] = [difference, ...differenceInterval].map((value) => (Math.abs(value) < least ? 0 : value)) as [
    number,
    number,
    number,
  ];
  if (at === 0 && low === 0 && high === 0) return null;
  const isFewer = at < 0 || (at === 0 && low < 0);
  const [near, far] = isFewer ? [low, high] : [high, low];
  return {
    at: peopleFor(at),
    near: peopleFor(near),
    far: peopleFor(far),
    passesInfinity: low < 0 && high > 0,
  };
}

const peopleFor = (perThousand: number): number | null =>
  perThousand === 0 ? null : Math.sign(perThousand) * Math.ceil(withoutDust(1000 / Math.abs(perThousand)));

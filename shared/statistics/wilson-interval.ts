import { normalCritical } from './distributions.ts';

/**
 * Wilson's score interval of a share (0–1), without continuity correction: it holds its level with few people and near 0
 * and 1, where Wald's does not. `events` of `total`, total > 0. Source: Wilson (1927); Brown, Cai and DasGupta (2001).
 */
export function wilsonInterval(events: number, total: number, level = 0.95): { lower: number; upper: number } {
  const z = normalCritical(level);
  const share = events / total;
  const centre = share + z ** 2 / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  // Binary dust would put the limits of none and of all a hair beyond them.
  return {
    lower: events === 0 ? 0 : (centre - reach) / scale,
    upper: events === total ? 1 : (centre + reach) / scale,
  };
}

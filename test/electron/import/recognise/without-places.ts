/** A recognised document without page and offsets, as the baselines hold it. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'page' && key !== 'start' && key !== 'end');
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutPlaces(each)]));
}

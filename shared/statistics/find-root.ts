/**
 * Where `f`, which changes its sign once between `low` and `high`, is zero, to the last digits of a double. Bisection: it
 * cannot fail on functions that are flat in parts, as the tails of distributions are.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  const signAtLow = Math.sign(f(low));
  if (signAtLow === 0) return low;
  let [a, b] = [low, high];
  for (let step = 0; step < 1100; step++) {
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b || Math.abs(b - a) <= 1e-16 * Math.abs(middle)) break;
    const sign = Math.sign(f(middle));
    if (sign === 0) return middle;
    if (sign === signAtLow) a = middle;
    else b = middle;
  }
  return a + (b - a) / 2;
}

/**
 * The two incomplete integrals that every tail of a distribution here is made of. Both tails are computed by
 * themselves, as one minus the other loses all digits of a small one.
 */

export interface Tails {
  lower: number;
  upper: number;
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, to about 15 digits. Source: Lanczos' approximation with g = 7 (Press et al., Numerical Recipes 6.1). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x - 1 + 7.5;
  const sum = lanczos.reduce((total, weight, i) => (i === 0 ? weight : total + weight / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

const tiny = 1e-300;
const enough = 1e-16;
const mostTerms = 100_000;

/** Regularised incomplete gamma P(a, x) and Q(a, x), a > 0, x ≥ 0. Source: NIST DLMF 8.7.1 (series), 8.9.2 (fraction). */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < mostTerms && term > sum * enough; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return { lower: sum * factor, upper: 1 - sum * factor };
  }
  const upper =
    factor /
    continuedFraction(
      x + 1 - a,
      (n) => n * (a - n),
      (n) => x + 2 * n + 1 - a,
    );
  return { lower: 1 - upper, upper };
}

/** Regularised incomplete beta I_x(a, b) and 1 − I_x(a, b), 0 ≤ x ≤ 1. Source: NIST DLMF 8.17.22. */
export function betaTails(x: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const mirrored = betaTails(1 - x, b, a);
    return { lower: mirrored.upper, upper: mirrored.lower };
  }
  const logFactor = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const numerator = (n: number) => {
    const m = Math.floor(n / 2);
    const even = n % 2 === 0;
    return even
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  const lower = Math.exp(logFactor) / a / continuedFraction(1, numerator, () => 1);
  return { lower, upper: 1 - lower };
}

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by Lentz' method. */
function continuedFraction(first: number, a: (n: number) => number, b: (n: number) => number): number {
  let value = first || tiny;
  let c = value;
  let d = 0;
  for (let n = 1; n < mostTerms; n++) {
    d = 1 / (b(n) + a(n) * d || tiny);
    c = b(n) + a(n) / c || tiny;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < enough) break;
  }
  return value;
}

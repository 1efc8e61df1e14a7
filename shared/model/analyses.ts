/** Words of the program for how results are pooled. */

export const poolingModels = ['random', 'fixed'] as const;
/** How a common effect is weighted; Mantel–Haenszel and Peto need events and totals. */
export const fixedMethods = ['inverse-variance', 'mantel-haenszel', 'peto'] as const;
export const tauEstimators = ['REML', 'PM', 'DL'] as const;
/** Hartung–Knapp; the same, never narrower than Wald's; Wald. */
export const intervalMethods = ['hartung-knapp', 'at-least-wald', 'wald'] as const;
/** Student's t with k − 1 or k − 2 degrees of freedom, or the normal distribution. */
export const predictionMethods = ['t', 't-classic', 'normal', 'none'] as const;

/** What the optimal information size may be reckoned for, as shares: the smallest and the largest. */
export const sizeLimits = { alpha: [0.0001, 0.5], power: [0.5, 0.9999], reduction: [0.01, 0.99] } as const;
export type SizeField = keyof typeof sizeLimits;

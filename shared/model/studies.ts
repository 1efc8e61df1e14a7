/** Words of the program for studies and the figures that they report. */

/** '' where nobody said. */
export const studyDesigns = [
  '',
  'rct',
  'non-randomised',
  'case-series',
  'registry',
  'review',
  'diagnostic',
  'other',
] as const;
export type StudyDesign = (typeof studyDesigns)[number];

/** Which way of an outcome is better for patients; '' where nobody said. */
export const directions = ['', 'higher', 'lower'] as const;
export type Direction = (typeof directions)[number];

/** Cells of each kind of result, in the order of a row of the grid. */
export const resultCells = {
  /** Events and totals of two arms. */
  counts: ['events1', 'total1', 'events2', 'total2'],
  /** Numbers analysed, means and standard deviations of two arms. */
  means: ['n1', 'mean1', 'sd1', 'n2', 'mean2', 'sd2'],
  /** Ready ratios with the limits of their 95 % interval. */
  'risk-ratio': ['ratio', 'lower', 'upper'],
  'odds-ratio': ['ratio', 'lower', 'upper'],
  'hazard-ratio': ['ratio', 'lower', 'upper'],
  /** A hazard ratio from observed minus expected events and their variance. */
  'log-rank': ['oMinusE', 'variance'],
  /** A ready difference, with its limits or its standard error. */
  difference: ['difference', 'lower', 'upper', 'se'],
  /** One arm of a registry or a case series. */
  proportion: ['events1', 'total1'],
} as const;
export const resultKinds = Object.keys(resultCells) as (keyof typeof resultCells)[];

export type ResultKind = keyof typeof resultCells;
export type ResultCell = (typeof resultCells)[ResultKind][number];

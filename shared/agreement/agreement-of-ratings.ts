/** How far raters agree, by every measure that their ratings allow, and why a measure is not estimable. */
import { cohenKappa, type KappaWeights } from './cohen-kappa.ts';
import { countsFromRatings } from './counts.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetAc1 } from './gwet-ac1.ts';
import { type AlphaLevel, krippendorffAlpha } from './krippendorff-alpha.ts';
import type { RatingsTable } from './read-ratings.ts';

export const agreementMeasures = [
  'cohen',
  'cohen-linear',
  'cohen-quadratic',
  'fleiss',
  'ac1',
  'alpha-nominal',
  'alpha-ordinal',
  'alpha-interval',
] as const;
export type AgreementMeasure = (typeof agreementMeasures)[number];

/** `no-pairs`: no unit has two ratings. `one-category`: chance alone would agree always. */
export type NotEstimable = 'not-two-raters' | 'unequal-raters' | 'no-pairs' | 'one-category' | 'no-numbers';

export interface AgreementValue {
  measure: AgreementMeasure;
  value: number | null;
  /** 95 %, where a standard error is known. */
  interval: readonly [number, number] | null;
  because: NotEstimable | null;
}

export interface RatingsAgreement {
  /** Cells that are none of the categories, by unit and rater. Nothing is computed while there are any. */
  faults: { unit: string; rater: string; value: string }[];
  units: number;
  ratings: number;
  /** Of pairs of ratings of a unit: how many are the same. */
  pairs: number;
  samePairs: number;
  perCategory: { category: string; count: number }[];
  values: AgreementValue[];
}

export function agreementOfRatings(table: RatingsTable, categories: readonly string[]): RatingsAgreement {
  const places = new Map(categories.map((category, at) => [category, at + 1]));
  const faults = table.cells.flatMap((row, unit) =>
    row.flatMap((value, rater) =>
      value === '' || places.has(value)
        ? []
        : [{ unit: table.units[unit] ?? '', rater: table.raters[rater] ?? '', value }],
    ),
  );
  const ratings = table.cells.map((row) => row.map((cell) => places.get(cell) ?? null));
  const counts = countsFromRatings(ratings, categories.length);
  const totals = counts.map((row) => row.reduce((sum, n) => sum + n, 0));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const pairs = sum(totals.map((n) => (n * (n - 1)) / 2));
  return {
    faults,
    units: counts.length,
    ratings: sum(totals),
    pairs,
    samePairs: sum(counts.flat().map((n) => (n * (n - 1)) / 2)),
    perCategory: categories.map((category, at) => ({ category, count: sum(counts.map((row) => row[at] ?? 0)) })),
    values: faults.length > 0 || categories.length === 0 ? [] : valuesOf(ratings, counts, pairs > 0, categories),
  };
}

function valuesOf(
  ratings: readonly (readonly (number | null)[])[],
  counts: readonly (readonly number[])[],
  hasPairs: boolean,
  categories: readonly string[],
): AgreementValue[] {
  const none = (measure: AgreementMeasure, because: NotEstimable): AgreementValue => ({
    ...{ measure, value: null, interval: null, because },
  });
  const told = (measure: AgreementMeasure, value: number | null): AgreementValue =>
    value === null ? none(measure, 'one-category') : { measure, value, interval: null, because: null };
  if (!hasPairs) return agreementMeasures.map((measure) => none(measure, 'no-pairs'));
  const alpha = (level: AlphaLevel) => told(`alpha-${level}`, krippendorffAlpha(counts, level).alpha);
  const fleiss = fleissKappa(counts);
  const areNumbers = categories.every((category) => Number.isFinite(Number(category.replace(',', '.'))));
  return [
    ...cohenValues(ratings, categories.length, none),
    fleiss ? told('fleiss', fleiss.kappa) : none('fleiss', 'unequal-raters'),
    told('ac1', gwetAc1(counts).ac1),
    alpha('nominal'),
    alpha('ordinal'),
    // Distances are those of the places in the order, one apart: of words nobody knows them.
    areNumbers ? alpha('interval') : none('alpha-interval', 'no-numbers'),
  ];
}

/** Of the units that both rated. */
function cohenValues(
  ratings: readonly (readonly (number | null)[])[],
  size: number,
  none: (measure: AgreementMeasure, because: NotEstimable) => AgreementValue,
): AgreementValue[] {
  const measures = { cohen: 'unweighted', 'cohen-linear': 'linear', 'cohen-quadratic': 'quadratic' } as const;
  const both = ratings.flatMap(([a, b, ...more]) => (more.length === 0 && a && b ? [[a, b] as const] : []));
  const isTwo = ratings.every((row) => row.length === 2);
  return (Object.entries(measures) as [keyof typeof measures, KappaWeights][]).map(([measure, weights]) => {
    if (!isTwo) return none(measure, 'not-two-raters');
    if (both.length === 0) return none(measure, 'no-pairs');
    if (size < 2) return none(measure, 'one-category');
    const table = Array.from({ length: size }, () => Array<number>(size).fill(0));
    for (const [a, b] of both) table[a - 1]![b - 1]! += 1;
    const { kappa, lower, upper } = cohenKappa(table, weights);
    if (kappa === null) return none(measure, 'one-category');
    return { measure, value: kappa, interval: lower === null || upper === null ? null : [lower, upper], because: null };
  });
}

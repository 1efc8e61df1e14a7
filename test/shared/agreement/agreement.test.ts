import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../shared/agreement/cohen-kappa.ts';
import { countsFromCrossTable, countsFromRatings } from '../../../shared/agreement/counts.ts';
import { fleissKappa } from '../../../shared/agreement/fleiss-kappa.ts';
import { gwetAc1 } from '../../../shared/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';

/** Two raters, 60 passages, three ordered categories; invented. */
const table = [
  [18, 4, 1],
  [3, 12, 5],
  [0, 2, 15],
];

describe('two raters', () => {
  it('has Cohen’s kappa by hand', () => {
    const { observed, expected, kappa } = cohenKappa(table, 'unweighted');
    expect(observed).toBeCloseTo(45 / 60, 12);
    expect(expected).toBeCloseTo((23 * 21 + 20 * 18 + 17 * 21) / 3600, 12);
    expect(kappa).toBeCloseTo((45 / 60 - 1200 / 3600) / (1 - 1200 / 3600), 12);
  });

  it('forgives near misses more by squares than by steps, and more by steps than not at all', () => {
    const kappas = (['unweighted', 'linear', 'quadratic'] as const).map((weights) => cohenKappa(table, weights).kappa!);
    expect(kappas).toEqual(kappas.toSorted((a, b) => a - b));
  });

  // From the definitions, with the standard error as the delta method gives it by differences.
  it.each([
    ['unweighted', 0.625, 0.4621499656, 0.7878500344],
    ['linear', 0.7037037037, 0.5651734446, 0.8422339628],
    ['quadratic', 0.7804878049, 0.6560943068, 0.904881303],
  ] as const)('has %s kappa with its interval', (weights, kappa, lower, upper) => {
    const found = cohenKappa(table, weights);
    expect(found.kappa).toBeCloseTo(kappa, 9);
    expect(found.lower).toBeCloseTo(lower, 7);
    expect(found.upper).toBeCloseTo(upper, 7);
  });

  it('is the same weighted or not with two categories', () => {
    const two = [
      [9, 2],
      [4, 11],
    ];
    expect(cohenKappa(two, 'linear')).toEqual(cohenKappa(two, 'unweighted'));
  });

  it('is Scott’s pi as Fleiss’ kappa, and nearly Krippendorff’s alpha', () => {
    const counts = countsFromCrossTable(table);
    const fleiss = fleissKappa(counts)!;
    expect(fleiss.observed).toBeCloseTo(0.75, 12);
    const alpha = krippendorffAlpha(counts, 'nominal').alpha!;
    // alpha = 1 − (1 − pi)(1 − 1/(2n)) for two raters without missing ratings (Krippendorff 2004).
    expect(alpha).toBeCloseTo(1 - (1 - fleiss.kappa!) * (1 - 1 / 120), 12);
  });

  it('falls with skew where AC1 does not', () => {
    const skewed = [
      [95, 3],
      [2, 0],
    ];
    expect(cohenKappa(skewed, 'unweighted').kappa).toBeLessThan(0);
    expect(gwetAc1(countsFromCrossTable(skewed)).ac1).toBeGreaterThan(0.9);
  });
});

describe('what cannot be estimated is said to be so, never 1 or 0', () => {
  const allAlike = [
    [20, 0],
    [0, 0],
  ];
  it('where chance would always agree', () => {
    const counts = countsFromCrossTable(allAlike);
    expect(cohenKappa(allAlike, 'unweighted')).toMatchObject({ observed: 1, kappa: null, se: null });
    expect(fleissKappa(counts)).toMatchObject({ kappa: null });
    expect(krippendorffAlpha(counts, 'ordinal').alpha).toBeNull();
  });

  it('where nobody rated the same unit as another', () => {
    const counts = countsFromRatings(
      [
        [1, null],
        [null, 2],
      ],
      2,
    );
    expect(gwetAc1(counts).ac1).toBeNull();
    expect(krippendorffAlpha(counts, 'nominal').alpha).toBeNull();
    expect(fleissKappa(counts)).toBeNull();
  });
});

describe('three raters, of whom some left units out', () => {
  const counts = countsFromRatings(
    [
      ...[
        [1, 1, 2],
        [2, 2, null],
        [3, 3, 3],
        [1, 2, 4],
        [null, null, null],
      ],
      ...[
        [4, 4, 4],
        [3, null, null],
        [1, 1, null],
        [1, 1, 1],
      ],
    ],
    4,
  );

  // From the definitions, pair by pair.
  it('have AC1, with the units that only one rated among the shares of categories', () => {
    expect(gwetAc1(counts).ac1).toBeCloseTo(0.6859323882, 9);
  });

  it.each([
    ['nominal', 0.6484375],
    ['ordinal', 0.7007343941],
    ['interval', 0.7142857143],
  ] as const)('have alpha on the %s level', (level, alpha) => {
    expect(krippendorffAlpha(counts, level).alpha).toBeCloseTo(alpha, 9);
  });
});

it('counts ratings, missing ones left out', () => {
  expect(countsFromRatings([[1, 3, null, 3]], 3)).toEqual([[1, 0, 2]]);
});

it('takes the categories that were possible, not those that were used', () => {
  const used = countsFromRatings(
    [
      [1, 1],
      [2, 1],
      [2, 2],
    ],
    2,
  );
  const possible = used.map((row) => [...row, 0, 0]);
  expect(gwetAc1(possible).ac1!).toBeGreaterThan(gwetAc1(used).ac1!);
});

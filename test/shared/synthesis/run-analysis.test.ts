import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysisResultSchema } from '../../../shared/contract/analyses.ts';
import type { Study } from '../../../shared/contract/studies.ts';
import { logRiskRatio } from '../../../shared/meta-analysis/effects.ts';
import { poolEffects } from '../../../shared/meta-analysis/pool.ts';
import { resultsOfOutcome } from '../../../shared/synthesis/results-of-outcome.ts';
import { runAnalysis } from '../../../shared/synthesis/run-analysis.ts';
import { buildResult, choose, counts } from './synthesis-builder.ts';

const four = [
  [12, 120, 21, 118],
  [8, 64, 15, 66],
  [31, 240, 38, 236],
  [5, 90, 6, 92],
] as const;
const codes = (result: ReturnType<typeof runAnalysis>) => result.warnings.map(({ code }) => code);

describe('an analysis', () => {
  it('pools what the choices say, as the statistics alone do, and its weights make one', () => {
    const results = four.map((cells) => counts(cells));
    const effects = four.map(([events1, total1, events2, total2], at) => ({
      study: String(at),
      group: null,
      effect: logRiskRatio({ study: '', events1, total1, events2, total2 }),
    }));
    const { random, fixed } = poolEffects(effects)!;
    const analysed = runAnalysis(results, choose());
    expect(analysed.pooled!.estimate).toEqual(random!.REML.hartungKnapp);
    expect(runAnalysis(results, choose({ tau: 'DL', interval: 'wald' })).pooled!.estimate).toEqual(random!.DL.wald);
    expect(runAnalysis(results, choose({ model: 'fixed' })).pooled!.estimate).toEqual(fixed);
    for (const choices of [choose(), choose({ model: 'fixed', fixedMethod: 'mantel-haenszel' })]) {
      const weights = runAnalysis(results, choices).rows.map(({ weight }) => weight!);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it('says which standard deviations no paper printed, and where they stand', () => {
    const numbers = { n1: '40', mean1: '5', sd1: '1', n2: '38', mean2: '6', sd2: '1,2' };
    const results = [numbers, { ...numbers, sd2: 'SE 0,2' }].map((each) =>
      buildResult({ kind: 'means', numbers: each }),
    );
    const { warnings } = runAnalysis(results, choose({ measure: 'MD' }));
    expect(warnings.find(({ code }) => code === 'sd-reckoned')).toMatchObject({
      places: [{ resultId: results[1]!.id, cell: 'sd2' }],
    });
    expect(codes(runAnalysis(results.slice(0, 1), choose({ measure: 'MD' })))).not.toContain('sd-reckoned');
  });

  it('is told where studies leave no room for chance: alike, or without events', () => {
    const alike = [counts(four[1]), counts(four[1])];
    const silent = [counts([0, 20, 0, 30]), counts([0, 12, 0, 10]), counts([0, 20, 0, 30])];
    const flat = [counts([3, 3, 0, 5]), counts([20, 20, 0, 5])];
    const byTables = choose({ measure: 'RD', model: 'fixed', fixedMethod: 'mantel-haenszel' });
    for (const [results, choices] of [
      [alike, choose()],
      [[...alike, counts(four[0])], choose()],
      [silent, byTables],
      [flat, byTables],
    ] as const) {
      const analysed = runAnalysis(results, choices);
      expect(analysisResultSchema.safeParse(analysed).error).toBeUndefined();
      expect(analysed.pooled).not.toBeNull();
    }
    const { pooled } = runAnalysis(silent, byTables);
    expect(pooled!.estimate.p).toBeGreaterThan(0.5);
    expect(pooled!.estimate.upper).toBeGreaterThan(0.02);
    expect(runAnalysis(alike, choose()).pooled!.estimate.p).toBeLessThan(1e-9);
    expect(codes(runAnalysis(alike, choose()))).toContain('narrower-than-wald');
  });

  it('names a result in another unit or direction than its outcome, which the others go by', () => {
    const means = { n1: '40', mean1: '5', sd1: '2', n2: '41', mean2: '6', sd2: '2' };
    const as = (over: object) => buildResult({ kind: 'means', numbers: means, ...over });
    const results = [
      as({}),
      as({ studyName: 'Odde 2021', unit: 'mm Hg', direction: 'higher' }),
      as({ unit: ' Poeng' }),
    ];
    const studies = results.map(({ studyId, studyName }) => ({ id: studyId, name: studyName }) as Study);
    const outcome = { id: 'o1', unit: 'poeng', better: 'lower' } as const;
    const { warnings } = runAnalysis(resultsOfOutcome({ studies, results }, outcome), choose({ measure: 'MD' }));
    for (const code of ['units-differ', 'directions-differ']) {
      expect(warnings.find((warning) => warning.code === code)?.names).toEqual(['Odde 2021']);
    }
  });

  it('names a study whose comparison arm stands beside two of its arms, though they are told apart as subgroups', () => {
    const armed = (arm: string, comparator: string, subgroup: string) =>
      counts(four[0], { studyId: 's-arms', studyName: 'Tre armer 2020', arm, comparator, subgroup });
    const twice = (...results: ReturnType<typeof armed>[]) =>
      runAnalysis(results, choose()).warnings.find(({ code }) => code === 'same-study-twice')?.names;
    expect(twice(armed('low', 'control', 'Low dose'), armed('high', 'control', 'High dose'))).toEqual([
      'Tre armer 2020',
    ]);
    expect(twice(armed('low', 'control', 'Women'), armed('low', 'control', 'Men'))).toBeUndefined();
    expect(twice(armed('', '', 'Women'), armed('', '', 'Men'))).toBeUndefined();
  });

  it('tests no asymmetry of studies that lie on one line', () => {
    const line = [counts(four[0]), counts(four[0]), counts(four[1])];
    expect(runAnalysis(line, choose()).egger).toBeNull();
  });

  it('has numbers for everything, however far apart the figures are', () => {
    const figure = fc.constantFrom('1e15', '-1e15', '1e-18', '-1', '0', '1', '1.0000000000000002', '7', '1e30');
    const ready = fc.record({ difference: figure, lower: figure, upper: figure });
    const logRank = fc.record({ oMinusE: figure, variance: figure });
    const tau = fc.constantFrom('REML', 'DL', 'PM');
    fc.assert(
      fc.property(fc.array(ready, { maxLength: 5 }), fc.array(logRank, { maxLength: 5 }), tau, (md, hr, by) => {
        for (const [measure, results] of [
          ['MD', md.map((numbers) => buildResult({ kind: 'difference', numbers }))],
          ['HR', hr.map((numbers) => buildResult({ kind: 'log-rank', numbers }))],
        ] as const) {
          const told = analysisResultSchema.safeParse(runAnalysis(results, choose({ measure, tau: by })));
          expect(told.error?.issues).toBeUndefined();
        }
      }),
    );
  });

  it('names the cell that is wrong, and reckons nothing of that study', () => {
    const wrong = counts([60, 50, 1, 50], { studyName: 'Umulig 2020' });
    const word = counts([1, 50, 2, 50], { numbers: { events1: 'fem', total1: '50', events2: '2', total2: '50' } });
    const half = counts([1, 50, 2, 50], { numbers: { events1: '1', total1: '50' } });
    const { rows, k, warnings } = runAnalysis([wrong, word, half, counts(four[0])], choose());
    expect(k).toBe(1);
    expect(rows[0]!.without).toMatchObject({
      because: 'faulty',
      fault: { kind: 'events-above-total', cell: 'events1' },
    });
    expect(rows[1]!.without).toMatchObject({ fault: { kind: 'not-number', cell: 'events1', value: 'fem' } });
    expect(rows[2]!.without).toEqual({ because: 'incomplete', missing: ['events2', 'total2'] });
    const places = warnings.find(({ code }) => code === 'faulty')?.places ?? [];
    expect(places.map(({ resultId, name }) => [resultId, name])).toEqual([
      [wrong.id, 'Umulig 2020'],
      [word.id, word.studyName],
    ]);
    const cells = warnings.flatMap((warning) => warning.places.map(({ cell }) => cell));
    expect(cells.every((cell) => cell in wrong.numbers)).toBe(true);
    expect(warnings).toContainEqual({ code: 'faulty', names: ['Umulig 2020', word.studyName], places });
  });

  it('leaves out of a ratio a study without events, keeps it in a difference, and says so', () => {
    const results = [counts([0, 50, 0, 50]), counts([0, 40, 3, 40]), counts(four[0])];
    const ratio = runAnalysis(results, choose());
    expect(ratio.k).toBe(2);
    expect(codes(ratio)).toEqual(expect.arrayContaining(['double-zero', 'zero-cells', 'two-results']));
    expect(runAnalysis(results, choose({ measure: 'RD' })).k).toBe(3);
  });

  it('keeps out what a person keeps out, with the reason', () => {
    const results = four.map((cells) => counts(cells));
    const leftOut = [{ resultId: results[1]!.id, reason: 'Annen populasjon' }];
    const { rows, k } = runAnalysis(results, choose({ leftOut }));
    expect(k).toBe(3);
    expect(rows[1]!.without).toEqual({ because: 'left-out', reason: 'Annen populasjon' });
  });

  it('tells a study that is counted twice, and other units, directions and times', () => {
    const numbers = { n1: '20', mean1: '3', sd1: '1', n2: '20', mean2: '4', sd2: '1' };
    const one = buildResult({ kind: 'means', numbers, unit: 'VAS 0–10', direction: 'lower', timePoint: '6 md.' });
    const two = { ...one, id: 'again', unit: 'VAS 0–100', direction: 'higher' as const, timePoint: '12 md.' };
    const found = codes(runAnalysis([one, two], choose({ measure: 'MD' })));
    expect(found).toEqual(
      expect.arrayContaining(['same-study-twice', 'units-differ', 'directions-differ', 'times-differ']),
    );
    expect(codes(runAnalysis([one, two], choose({ measure: 'MD', timePoint: '6 md.' })))).toEqual(['one-result']);
  });

  it('of a single study shows that study, and of none nothing', () => {
    const one = runAnalysis([counts(four[0])], choose());
    expect(one.pooled).toMatchObject({ method: 'single', tauSquared: null, iSquared: null, prediction: null });
    expect(one.heterogeneity).toBeNull();
    expect(runAnalysis([], choose())).toMatchObject({ k: 0, pooled: null, rows: [] });
    expect(codes(runAnalysis([], choose()))).toEqual(['nothing-to-pool']);
  });

  it('tests subgroups only where there are two, and says when Hartung–Knapp is the narrower', () => {
    const results = four.map((cells, at) => counts(cells, { subgroup: at < 2 ? 'Kvinner' : 'Menn' }));
    expect(runAnalysis(results, choose({ bySubgroup: true })).groups.map(({ name }) => name)).toEqual([
      'Kvinner',
      'Menn',
    ]);
    expect(runAnalysis(results, choose()).subgroupTest).toBeNull();
    const alike = Array.from({ length: 4 }, () => counts([10, 100, 20, 100]));
    expect(codes(runAnalysis(alike, choose()))).toContain('narrower-than-wald');
    // With three studies Student’s t makes the interval the wider one, though its standard error is the smaller.
    const few = runAnalysis(
      four.slice(0, 3).map((cells) => counts(cells)),
      choose(),
    );
    expect(few.pooled!.hartungKnappQ).toBeLessThan(1);
    expect(codes(few)).not.toContain('narrower-than-wald');
  });

  it('pools ready estimates with counts by inverse variance, and says that tables were not used', () => {
    const ready = buildResult({ kind: 'risk-ratio', numbers: { ratio: '0,7', lower: '0,5', upper: '0,98' } });
    const mixed = runAnalysis([counts(four[0]), ready], choose({ model: 'fixed', fixedMethod: 'mantel-haenszel' }));
    expect(mixed.pooled!.method).toBe('inverse-variance');
    expect(codes(mixed)).toContain('not-by-tables');
  });
});

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 41, max: 300 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 41, max: 300 }),
  )
  .map((cells) => cells as readonly [number, number, number, number]);
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const allChoices = [
  choose(),
  choose({ measure: 'OR', tau: 'PM', interval: 'wald' }),
  choose({ measure: 'RD', tau: 'DL' }),
  ...(['RR', 'OR', 'RD'] as const).map((measure) =>
    choose({ measure, model: 'fixed', fixedMethod: 'mantel-haenszel' }),
  ),
  choose({ measure: 'OR', model: 'fixed', fixedMethod: 'peto' }),
];

describe('properties', () => {
  it('the order of the studies changes nothing', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 8 }), (tables) => {
        const results = tables.map((cells) => counts(cells));
        for (const choices of allChoices) {
          const [one, other] = [results, results.toReversed()].map(
            (each) => runAnalysis(each, choices).pooled!.estimate,
          );
          expect(near(one!.estimate, other!.estimate) && near(one!.se, other!.se)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('arms changed about turn the effect around', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 8 }), (tables) => {
        const turned = tables.map(([a, b, c, d]) => [c, d, a, b] as const);
        for (const choices of allChoices) {
          const [one, other] = [tables, turned].map(
            (each) =>
              runAnalysis(
                each.map((cells) => counts(cells)),
                choices,
              ).pooled!.estimate,
          );
          expect(near(one!.estimate, -other!.estimate) && near(one!.se, other!.se)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

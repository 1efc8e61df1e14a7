import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandContext, CommandHandler } from '../../../../electron/command-line/context.ts';
import { absolute } from '../../../../electron/command-line/statistics/absolute-command.ts';
import { agreement } from '../../../../electron/command-line/statistics/agreement-command.ts';
import { pool } from '../../../../electron/command-line/statistics/pool-command.ts';
import { AppError } from '../../../../shared/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'metodebenk-statistics-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands at a path of names in an answer, as scripts look it up. */
const at = (answer: unknown, path: string) =>
  path.split('.').reduce((part, name) => (part as Record<string, unknown>)[name], answer);

function run(command: CommandHandler, input: unknown) {
  const file = join(folder, 'input.json');
  writeFileSync(file, typeof input === 'string' ? input : JSON.stringify(input));
  return command({ words: [file] } as unknown as CommandContext) as { value: { results: object }; text: string };
}

function refusal(command: CommandHandler, input: unknown) {
  try {
    run(command, input);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details, file: undefined };
    throw error;
  }
  throw new Error('not refused');
}

const arms = (ai: unknown, n1i: unknown, ci: unknown, n2i: unknown, more = {}) => ({
  study: 'Dahl',
  ai,
  n1i,
  ci,
  n2i,
  ...more,
});

describe('pool', () => {
  it('answers every measure of two by two tables, ratios exponentiated too', () => {
    const { value, text } = run(pool, { type: 'binary', input: [arms(4, 40, 9, 41), arms(0, 30, 3, 31)] });
    expect(Object.keys(value.results)).toEqual(['RR', 'OR', 'RD']);
    const told = (path: string) => at(value.results, path);
    expect(told('RR.fixed_IV.exp_estimate')).toBeCloseTo(Math.exp(Number(told('RR.fixed_IV.estimate'))), 12);
    expect(told('RD.fixed_IV')).not.toHaveProperty('exp_estimate');
    expect(told('OR.mantel_haenszel')).toHaveProperty('with_half_correction');
    expect(told('OR.peto.Q_df')).toBe(1);
    expect(told('RR.random_REML.prediction_interval.wald_se_t_km2')).toBeNull();
    expect(text).toContain('RR: k = 2');
  });

  it('takes a column of words for subgroups', () => {
    const input = [arms(4, 40, 9, 41, { land: 'Norge' }), arms(7, 30, 3, 31, { land: 'Sverige' })];
    const { value } = run(pool, { type: 'binary', input });
    expect(at(value, 'results.RR.subgroups.fixed_IV.groups')).toMatchObject([{ group: 'Norge' }, { group: 'Sverige' }]);
  });

  it('takes effects from ready estimates, standard errors and intervals', () => {
    const byVariance = run(pool, {
      type: 'generic',
      input: [
        { yi: 0.2, vi: 0.04 },
        { yi: 0.4, vi: 0.09 },
      ],
    }).value;
    const byError = run(pool, {
      type: 'generic',
      input: [
        { yi: 0.2, sei: 0.2 },
        { yi: 0.4, sei: 0.3 },
      ],
    }).value;
    const estimate = 'results.generic.fixed_IV.estimate';
    expect(at(byError, estimate)).toBeCloseTo(Number(at(byVariance, estimate)), 12);
    const ratio = run(pool, { type: 'generic_ratio_from_ci', input: [{ hr: 0.8, lo: 0.5, hi: 1.28 }] }).value;
    expect(at(ratio, 'results.generic.fixed_IV.exp_estimate')).toBeCloseTo(0.8, 12);
    expect(at(ratio, 'results.generic.random_REML')).toBeNull();
  });

  it('says that nothing is estimable where no study has an effect', () => {
    const { value, text } = run(pool, { type: 'binary', input: [arms(0, 40, 0, 41)] });
    expect(at(value, 'results.RR')).toBeNull();
    expect(text).toContain('RR: not estimable');
  });

  it.each([
    [[arms(41, 40, 9, 41)], { code: 'cell-events-above-total', study: 'Dahl', cell: 'ai', value: '41', total: '40' }],
    [[arms('fire', 40, 9, 41)], { code: 'cell-not-number', cell: 'ai', value: 'fire' }],
    [[arms(4, 40, -9, 41)], { code: 'cell-not-count', cell: 'ci', value: '-9' }],
    [[arms(4, undefined, 9, 41)], { code: 'cell-not-number', cell: 'n1i' }],
    [[], { code: 'statistics-file', place: 'input' }],
  ])('refuses impossible cells by name: %j', (input, expected) => {
    expect(refusal(pool, { type: 'binary', input })).toMatchObject(expected);
  });

  it.each([
    [{ type: 'continuous', input: [{ n1i: 9, m1i: 1, sd1i: 0, n2i: 9, m2i: 2, sd2i: 1 }] }, 'cell-not-positive'],
    [{ type: 'continuous', input: [{ n1i: 1, m1i: 1, sd1i: 2, n2i: 9, m2i: 2, sd2i: 1 }] }, 'cell-one-person'],
    [{ type: 'continuous', input: [{ n1i: 9.5, m1i: 1, sd1i: 2, n2i: 9, m2i: 2, sd2i: 1 }] }, 'cell-not-count'],
    [{ type: 'generic', input: [{ yi: 0.2, vi: -0.04 }] }, 'cell-not-positive'],
    [{ type: 'generic_ratio_from_ci', input: [{ hr: 0.8, lo: 0.9, hi: 1.28 }] }, 'cell-interval'],
    [{ type: 'survival', input: [{}] }, 'statistics-file'],
    ['{"type": ', 'statistics-file'],
  ])('refuses %j', (input, code) => {
    expect(refusal(pool, input).code).toBe(code);
  });

  it('says that a file is not there', () => {
    expect(() => pool({ words: [join(folder, 'borte.json')] } as unknown as CommandContext)).toThrow(/borte\.json/);
  });
});

describe('agreement', () => {
  it('answers every measure that the form allows', () => {
    const table = run(agreement, {
      type: 'two_raters_crosstab',
      input: {
        table: [
          [9, 2],
          [3, 8],
        ],
      },
    }).value.results;
    expect(Object.keys(table)).toContain('scott_pi_via_fleiss');
    const ratings = {
      categories: 3,
      ratings_units_by_raters: [
        [1, 1, null],
        [2, 3, 2],
        [3, 3, 3],
      ],
    };
    const many = run(agreement, { type: 'multi_rater', input: ratings }).value.results;
    expect(Object.keys(many)).toEqual([
      'gwet_AC1',
      'krippendorff_nominal',
      'krippendorff_ordinal',
      'krippendorff_interval',
    ]);
    const uneven = run(agreement, {
      type: 'count_matrix',
      input: {
        counts: [
          [2, 1],
          [1, 1],
        ],
      },
    }).value.results;
    expect(at(uneven, 'fleiss')).toBeNull();
  });

  it.each([
    [
      {
        type: 'two_raters_crosstab',
        input: {
          table: [
            [9, 2, 1],
            [3, 8, 1],
          ],
        },
      },
    ],
    [
      {
        type: 'two_raters_crosstab',
        input: {
          table: [
            [0, 0],
            [0, 0],
          ],
        },
      },
    ],
    [{ type: 'count_matrix', input: { counts: [[1, 2], [3]] } }],
    [{ type: 'multi_rater', input: { categories: 2, ratings_units_by_raters: [[1, 5]] } }],
    [{ type: 'multi_rater', input: { categories: 2, ratings_units_by_raters: [[1, 1.5]] } }],
  ])('refuses ratings that cannot be: %j', (input) => {
    expect(refusal(agreement, input).code).toBe('statistics-file');
  });
});

describe('absolute', () => {
  const effect = { measure: 'RR', effect: 0.8, ci_lower: 0.6, ci_upper: 1.1, baseline_risk: 0.1 };

  it('rounds last', () => {
    expect(run(absolute, effect).value).toMatchObject({
      rounded: { intervention: 80, difference: -20, difference_ci: [-40, 10] },
    });
  });

  it('says where a risk was cut', () => {
    expect(run(absolute, { ...effect, effect: 1.5, ci_upper: 2, baseline_risk: 0.9 }).text).toContain('cut');
  });

  it.each([[{ baseline_risk: 1.2 }], [{ ci_lower: 0.9 }], [{ ci_lower: -0.1 }], [{ measure: 'SMD' }]])(
    'refuses %j',
    (change) => {
      expect(refusal(absolute, { ...effect, ...change }).code).toBe('statistics-file');
    },
  );
});

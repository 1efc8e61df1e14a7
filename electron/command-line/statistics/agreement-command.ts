/** agreement FILE: how far raters agree, by every measure that the file's form allows. */
import { z } from 'zod';
import { cohenKappa, type KappaWeights } from '../../../shared/agreement/cohen-kappa.ts';
import { countsFromCrossTable, countsFromRatings } from '../../../shared/agreement/counts.ts';
import { fleissKappa } from '../../../shared/agreement/fleiss-kappa.ts';
import { gwetAc1 } from '../../../shared/agreement/gwet-ac1.ts';
import { type AlphaLevel, krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';
import type { CommandHandler } from '../context.ts';
import type { Report } from './pool-report.ts';
import { readStatisticsFile } from './read-statistics-file.ts';

const countSchema = z.number().int().min(0);
const rowsOfOneLength = (rows: unknown[][]) => rows.every((row) => row.length === rows[0]!.length);
const tableSchema = z
  .array(z.array(countSchema).min(2))
  .min(1)
  .refine(rowsOfOneLength, 'the rows differ in length')
  .refine((rows) => rows.flat().some((count) => count > 0), 'there are no ratings');

const agreementInputSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('two_raters_crosstab'),
    input: z.object({
      table: tableSchema.refine((rows) => rows.length === rows[0]?.length, 'as many rows as columns are needed'),
    }),
  }),
  z.object({ type: z.literal('count_matrix'), input: z.object({ counts: tableSchema }) }),
  z.object({
    type: z.literal('multi_rater'),
    input: z
      .object({
        categories: z.number().int().min(2).max(1000),
        ratings_units_by_raters: z.array(z.array(z.number().int().min(1).nullable())).min(1),
      })
      .refine(
        ({ categories, ratings_units_by_raters: ratings }) =>
          ratings.flat().every((rating) => (rating ?? 1) <= categories),
        'a rating is above the number of categories',
      ),
  }),
]);

export const agreement: CommandHandler = (context) => {
  const { type, input } = readStatisticsFile(context, agreementInputSchema).input;
  const results =
    type === 'two_raters_crosstab'
      ? ofCrossTable(input.table)
      : type === 'count_matrix'
        ? { fleiss: fleissReport(input.counts), ...ofCounts(input.counts, ['nominal', 'ordinal']) }
        : ofCounts(countsFromRatings(input.ratings_units_by_raters, input.categories), [
            'nominal',
            'ordinal',
            'interval',
          ]);
  return { value: { results }, text: JSON.stringify(results, null, 2) };
};

function ofCrossTable(table: number[][]): Report {
  const counts = countsFromCrossTable(table);
  const cohen = (weights: KappaWeights) => {
    const { observed, expected, kappa, se, seNull, lower, upper } = cohenKappa(table, weights);
    return { observed, expected, kappa, se, se_null: seNull, ci_lower: lower, ci_upper: upper };
  };
  return {
    cohen_unweighted: cohen('unweighted'),
    cohen_linear: cohen('linear'),
    cohen_quadratic: cohen('quadratic'),
    ...ofCounts(counts, ['nominal', 'ordinal']),
    scott_pi_via_fleiss: fleissReport(counts),
  };
}

function ofCounts(counts: number[][], levels: readonly AlphaLevel[]): Report {
  const { observed, expected, ac1 } = gwetAc1(counts);
  const alphas = levels.map((level) => {
    const alpha = krippendorffAlpha(counts, level);
    return [`krippendorff_${level}`, { Do: alpha.observed, De: alpha.expected, alpha: alpha.alpha }];
  });
  return { gwet_AC1: { pa: observed, pe: expected, AC1: ac1 }, ...Object.fromEntries(alphas) };
}

function fleissReport(counts: number[][]): Report | null {
  const fleiss = fleissKappa(counts);
  if (!fleiss) return null;
  const { observed, expected, kappa, seNull, z: statistic } = fleiss;
  return { Pbar: observed, Pe: expected, kappa, se_null: seNull, z: statistic };
}

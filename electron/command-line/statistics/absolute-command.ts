/** absolute FILE: a relative effect as risks and differences per 1000 at a baseline risk. */
import { z } from 'zod';
import { absoluteEffect, roundPer1000 } from '../../../shared/grade/absolute-effect.ts';
import type { CommandHandler } from '../context.ts';
import { readStatisticsFile } from './read-statistics-file.ts';

const absoluteInputSchema = z
  .object({
    id: z.string().optional(),
    measure: z.enum(['RR', 'OR', 'HR', 'RD']),
    effect: z.number(),
    ci_lower: z.number(),
    ci_upper: z.number(),
    baseline_risk: z.number().min(0).max(1),
  })
  .refine(({ ci_lower, effect, ci_upper }) => ci_lower <= effect && effect <= ci_upper, {
    path: ['ci_lower'],
    message: 'the interval does not stand around the effect',
  })
  .refine(({ measure, ci_lower }) => measure === 'RD' || ci_lower > 0, {
    path: ['ci_lower'],
    message: 'a ratio must be above zero',
  });

export const absolute: CommandHandler = (context) => {
  const { input } = readStatisticsFile(context, absoluteInputSchema);
  const { measure, effect, ci_lower: lower, ci_upper: upper, baseline_risk: risk } = input;
  const found = absoluteEffect({ measure, effect, lower, upper }, risk);
  const value = {
    ...input,
    baseline_per_1000: found.baseline,
    intervention_risk_per_1000: found.intervention,
    intervention_per_1000_ci: found.interventionInterval,
    difference_per_1000: found.difference,
    difference_per_1000_ci: found.differenceInterval,
    rounded: {
      baseline: roundPer1000(found.baseline),
      intervention: roundPer1000(found.intervention),
      intervention_ci: found.interventionInterval.map(roundPer1000),
      difference: roundPer1000(found.difference),
      difference_ci: found.differenceInterval.map(roundPer1000),
    },
    capped: found.isCapped,
  };
  const { difference, difference_ci: range, intervention } = value.rounded;
  const text = `${intervention} per 1000, difference ${difference} (${range.join(' to ')})`;
  return { value, text: found.isCapped ? `${text}; a risk above 1 was cut` : text };
};

/** How the results of one outcome are put together: choices only; what is reckoned from them is never stored. */
import { z } from 'zod';
import {
  fixedMethods,
  intervalMethods,
  poolingModels,
  predictionMethods,
  type SizeField,
  sizeLimits,
  tauEstimators,
} from '../model/analyses.ts';
import { analysisWarnings } from '../synthesis/analysis-warnings.ts';
import { measures } from '../synthesis/measures.ts';
import { entityIdSchema } from './limits.ts';

const figure = z.number().min(-1e9).max(1e9);
const shareWithin = (field: SizeField) => z.number().min(sizeLimits[field][0]).max(sizeLimits[field][1]);

export const analysisChoicesSchema = z.object({
  measure: z.enum(measures),
  /** Results of this time only; null for all. */
  timePoint: z.string().max(500).nullable(),
  model: z.enum(poolingModels),
  fixedMethod: z.enum(fixedMethods),
  tau: z.enum(tauEstimators),
  interval: z.enum(intervalMethods),
  prediction: z.enum(predictionMethods),
  /** Whether results are shown and tested by their subgroups. */
  bySubgroup: z.boolean(),
  /** Hedges' g with the approximations of RevMan. */
  asRevMan: z.boolean(),
  /** Results that a person keeps out, each with why. */
  leftOut: z.array(z.object({ resultId: entityIdSchema, reason: z.string().max(2000) })).max(2000),
  /** Sizes of the absolute effect from which on it matters: per 1000 for events, in the outcome's unit else; null where nobody said. */
  thresholds: z.object({ small: figure.nullable(), important: figure.nullable(), large: figure.nullable() }),
  /** Risks without the intervention, per 1000, each with where it is from; none: that of the comparison arms. */
  baselineRisks: z
    .array(
      z.object({ name: z.string().max(500), perThousand: z.number().min(0).max(1000), source: z.string().max(2000) }),
    )
    .max(10),
  /** For the optimal information size: two-sided α, power, and the relative reduction to be seen; absent: 0.05, 0.80, 25 %. */
  size: z
    .object({
      alpha: shareWithin('alpha'),
      power: shareWithin('power'),
      reduction: shareWithin('reduction'),
    })
    .optional(),
});
export type AnalysisChoices = z.infer<typeof analysisChoicesSchema>;

/** What Cochrane does since 2025: REML with Hartung–Knapp. */
export const usualChoices: Omit<AnalysisChoices, 'measure'> = {
  timePoint: null,
  model: 'random',
  fixedMethod: 'inverse-variance',
  tau: 'REML',
  interval: 'hartung-knapp',
  prediction: 't',
  bySubgroup: false,
  asRevMan: false,
  leftOut: [],
  thresholds: { small: null, important: null, large: null },
  baselineRisks: [],
};

export const analysisSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  outcomeId: z.string(),
  name: z.string(),
  choices: analysisChoicesSchema,
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type Analysis = z.infer<typeof analysisSchema>;
/** What an analysis is before anyone stored it. */
export type AnalysisDraft = Pick<Analysis, 'projectId' | 'outcomeId' | 'name' | 'choices'>;

const nameSchema = z.string().trim().max(500);
/** What is not chosen is as it suits the results that the outcome has. */
export const analysisAddSchema = z.object({
  outcomeId: entityIdSchema,
  name: nameSchema.optional(),
  choices: analysisChoicesSchema.partial().optional(),
});
export type AnalysisAdd = z.infer<typeof analysisAddSchema>;
export const analysisUpdateSchema = z.object({
  id: entityIdSchema,
  name: nameSchema.optional(),
  /** Only what is named changes. */
  choices: analysisChoicesSchema.partial().optional(),
});
export type AnalysisUpdate = z.infer<typeof analysisUpdateSchema>;

/** Without its test statistic, which is beyond all numbers where studies agree to the last figure. */
const estimateSchema = z.object({
  estimate: z.number(),
  se: z.number(),
  lower: z.number(),
  upper: z.number(),
  p: z.number(),
});
const intervalSchema = z.object({ lower: z.number(), upper: z.number() });
const effectSchema = z.object({ y: z.number(), v: z.number() });
const pooledSchema = z.object({
  method: z.enum(['single', 'inverse-variance', 'mantel-haenszel', 'peto', 'random']),
  estimate: estimateSchema,
  wald: estimateSchema.nullable(),
  hartungKnappQ: z.number().nullable(),
  tauSquared: z.number().nullable(),
  iSquared: z.number().nullable(),
  prediction: intervalSchema.nullable(),
  weights: z.array(z.number()),
});
const cellFaultSchema = z.object({
  kind: z.string(),
  cell: z.string(),
  value: z.string(),
  total: z.string().optional(),
});

/** Figures on the scale that is pooled: the logarithm for ratios; `shared/synthesis/run-analysis.ts`. */
export const analysisResultSchema = z.object({
  rows: z.array(
    z.object({
      resultId: z.string(),
      studyId: z.string(),
      name: z.string(),
      subgroup: z.string(),
      effect: effectSchema.nullable(),
      without: z
        .union([
          z.object({ because: z.enum(['other-kind', 'double-zero']) }),
          z.object({ because: z.literal('incomplete'), missing: z.array(z.string()) }),
          z.object({ because: z.literal('faulty'), fault: cellFaultSchema }),
          z.object({ because: z.literal('left-out'), reason: z.string() }),
        ])
        .nullable(),
      weight: z.number().nullable(),
    }),
  ),
  k: z.number().int(),
  pooled: pooledSchema.nullable(),
  heterogeneity: z
    .object({ q: z.number(), df: z.number(), p: z.number(), iSquared: z.number(), hSquared: z.number() })
    .nullable(),
  tauInterval: intervalSchema.nullable(),
  egger: z
    .object({ intercept: z.number(), se: z.number(), t: z.number(), df: z.number(), p: z.number(), slope: z.number() })
    .nullable(),
  groups: z.array(z.object({ name: z.string(), pooled: pooledSchema })),
  subgroupTest: z
    .object({
      groups: z.array(
        z.object({ group: z.string(), k: z.number(), estimate: z.number(), se: z.number(), tauSquared: z.number() }),
      ),
      q: z.number(),
      df: z.number(),
      p: z.number(),
    })
    .nullable(),
  leaveOneOut: z.array(
    z.object({
      resultId: z.string(),
      name: z.string(),
      estimate: estimateSchema,
      tauSquared: z.number().nullable(),
    }),
  ),
  warnings: z.array(
    z.object({
      code: z.enum(analysisWarnings),
      names: z.array(z.string()),
      places: z.array(z.object({ resultId: z.string(), name: z.string(), cell: z.string() })),
    }),
  ),
});

/** GRADE judgements of one outcome (guide: methods.md section 1). */
import { z } from 'zod';
import { effectSizes } from '../model/grades.ts';
import { entityIdSchema } from './limits.ts';

export const downDomains = ['riskOfBias', 'inconsistency', 'indirectness', 'imprecision', 'publicationBias'] as const;
export const upFactors = ['largeEffect', 'doseResponse', 'plausibleConfounding'] as const;
export const gradeDomains = [...downDomains, ...upFactors] as const;
export type GradeDomain = (typeof gradeDomains)[number];

/** `levels` is negative for domains that lower certainty (0 to −3), positive for factors that raise it (0 to +2). */
export const gradeJudgementSchema = z.object({
  levels: z.number().int().min(-3).max(2),
  reason: z.string().max(20_000),
  /** Tags that carry the reason. */
  tagIds: z.array(entityIdSchema).max(200),
  /** What the data proposed when the step was chosen, in the words of the screen then; absent where they proposed nothing. */
  proposal: z.object({ levels: z.number().int().min(-3).max(2), text: z.string().max(20_000) }).optional(),
});
export type GradeJudgement = z.infer<typeof gradeJudgementSchema>;

export const gradeDesigns = ['rct', 'observational'] as const;
export const gradeSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  outcomeId: z.string(),
  design: z.enum(gradeDesigns),
  /** Non-randomised evidence assessed with ROBINS-I starts high (stored, never combined with a low start). */
  usesRobinsI: z.boolean(),
  judgements: z.record(z.enum(gradeDomains), gradeJudgementSchema),
  studies: z.number().int().min(0).nullable(),
  participants: z.number().int().min(0).nullable(),
  /** The effect in words, as printed in tables. */
  effect: z.string().max(20_000),
  comment: z.string().max(20_000),
  /** The analysis whose figures it is about; null where they were written by hand. */
  analysisId: z.string().nullable(),
  effectSize: z.enum(effectSizes),
  /** The sentence that tables print in place of the program's; '' for that. */
  statement: z.string().max(20_000),
  followUp: z.string().max(2000),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type Grade = z.infer<typeof gradeSchema>;

export const gradeSetSchema = z.object({
  outcomeId: entityIdSchema,
  design: z.enum(gradeDesigns).optional(),
  usesRobinsI: z.boolean().optional(),
  judgements: z.partialRecord(z.enum(gradeDomains), gradeJudgementSchema.partial()).optional(),
  studies: z.number().int().min(0).nullable().optional(),
  participants: z.number().int().min(0).nullable().optional(),
  effect: z.string().max(20_000).optional(),
  comment: z.string().max(20_000).optional(),
  /** Of the same outcome; null for figures that are written by hand. */
  analysisId: entityIdSchema.nullable().optional(),
  effectSize: z.enum(effectSizes).optional(),
  statement: z.string().max(20_000).optional(),
  followUp: z.string().max(2000).optional(),
});
export type GradeSet = z.infer<typeof gradeSetSchema>;

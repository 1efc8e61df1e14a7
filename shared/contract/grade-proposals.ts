/** What the data propose for the grade of an outcome; shared/grade/propose. Nothing of it is stored. */
import { z } from 'zod';
import { gradeDesigns, gradeDomains } from './grades.ts';

const wordsSchema = z.object({ nb: z.string(), en: z.string() });

export const gradeProposalSchema = z.object({
  /** Null where the data do not tell. */
  levels: z.number().int().min(-3).max(2).nullable(),
  text: wordsSchema,
});
export type GradeProposal = z.infer<typeof gradeProposalSchema>;

export const gradeProposalsSchema = z.object({
  proposals: z.record(z.enum(gradeDomains), gradeProposalSchema),
  /** Where one problem seems to lower the certainty under more than one domain. */
  countedTwice: z.array(z.object({ domains: z.array(z.enum(gradeDomains)), text: wordsSchema })),
  /** The figures that the grade is about; null where the outcome has no analysis. */
  figures: z
    .object({
      analysisId: z.string(),
      studies: z.number().int(),
      participants: z.number().int().nullable(),
      /** Null where nothing is pooled. */
      effect: wordsSchema.nullable(),
      /** Null where the studies do not all have the same. */
      design: z.enum(gradeDesigns).nullable(),
      /** Distance of the thresholds that the effect lies beyond; null where none are set or it is not told. */
      size: z.enum(['large', 'important', 'small', 'trivial']).nullable(),
    })
    .nullable(),
});
export type GradeProposals = z.infer<typeof gradeProposalsSchema>;

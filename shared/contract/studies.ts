/** Studies of a project and what each found for each outcome: the figures that are pooled and graded (guide: methods.md). */
import { z } from 'zod';
import { directions, resultKinds, studyDesigns } from '../model/studies.ts';
import { entityIdSchema, hasAtMost } from './limits.ts';

const nameSchema = z.string().trim().min(1).max(500);
const yearSchema = z.number().int().min(1800).max(2200).nullable();

/** One group of a study. `participants`: randomised or included; null where nobody said. */
export const studyArmSchema = z.object({
  id: entityIdSchema,
  name: z.string().max(500),
  participants: z.number().int().min(0).max(100_000_000).nullable(),
});

export const studySourceKinds = ['trial', 'reference', 'document'] as const;
/** What tells of a study: a registry record, a publication, an imported document. */
export const studySourceSchema = z.object({ kind: z.enum(studySourceKinds), id: entityIdSchema });
export type StudySource = z.infer<typeof studySourceSchema>;

export const studySchema = z.object({
  id: z.string(),
  projectId: z.string(),
  /** As tables and plots print it, e.g. “Haugen 2023”. */
  name: z.string(),
  year: yearSchema,
  design: z.enum(studyDesigns),
  arms: z.array(studyArmSchema),
  sources: z.array(studySourceSchema),
  note: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type Study = z.infer<typeof studySchema>;

/** Cell → the words as they were typed; a cell that is not there is empty. */
const numbersSchema = z.record(z.string().max(40), z.string().max(100)).refine(...hasAtMost(40));

export const resultSourceKinds = ['tag', ...studySourceKinds] as const;
/** Where a figure stands: a tagged passage, or a record or document. */
export const resultSourceSchema = z.object({ kind: z.enum(resultSourceKinds), id: entityIdSchema });
export type ResultSource = z.infer<typeof resultSourceSchema>;

export const studyResultSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  studyId: z.string(),
  outcomeId: z.string(),
  /** When it was measured, in words; '' where there is one time only. */
  timePoint: z.string(),
  /** Ids of the study's arms: 1 is the intervention, 2 what it is compared with; '' where nobody said. */
  arm: z.string(),
  comparator: z.string(),
  /** The subgroup that it belongs to; '' for none. */
  subgroup: z.string(),
  kind: z.enum(resultKinds),
  numbers: numbersSchema,
  unit: z.string(),
  direction: z.enum(directions),
  sources: z.array(resultSourceSchema),
  note: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type StudyResult = z.infer<typeof studyResultSchema>;

export const studyListSchema = z.object({ studies: z.array(studySchema), results: z.array(studyResultSchema) });
export type StudyList = z.infer<typeof studyListSchema>;

const studyFields = {
  name: nameSchema,
  year: yearSchema.optional(),
  design: z.enum(studyDesigns).optional(),
  arms: z.array(studyArmSchema).max(50).optional(),
  sources: z.array(studySourceSchema).max(200).optional(),
  note: z.string().max(20_000).optional(),
};
export const studyAddSchema = z.object({ projectId: entityIdSchema, ...studyFields });
export type StudyAdd = z.infer<typeof studyAddSchema>;
export const studyUpdateSchema = z.object({ id: entityIdSchema, ...studyFields, name: nameSchema.optional() });
export type StudyUpdate = z.infer<typeof studyUpdateSchema>;

/** Studies made of records and publications that have none yet, with arms, year and design as those tell them. */
export const studiesFromSchema = z.object({
  projectId: entityIdSchema,
  sources: z.array(studySourceSchema).min(1).max(1000),
});
export type StudiesFrom = z.infer<typeof studiesFromSchema>;

const resultFields = {
  timePoint: z.string().max(500).optional(),
  arm: z.string().max(100).optional(),
  comparator: z.string().max(100).optional(),
  subgroup: z.string().max(500).optional(),
  kind: z.enum(resultKinds).optional(),
  /** Only the cells that are given change; '' empties one. */
  numbers: numbersSchema.optional(),
  unit: z.string().max(200).optional(),
  direction: z.enum(directions).optional(),
  sources: z.array(resultSourceSchema).max(200).optional(),
  note: z.string().max(20_000).optional(),
};
export const resultSetSchema = z.object({
  /** Absent: a new result, which needs a study and an outcome. */
  id: entityIdSchema.optional(),
  studyId: entityIdSchema.optional(),
  /** In the place of `studyId`: the study of this name, made where the project has none. */
  studyName: nameSchema.optional(),
  outcomeId: entityIdSchema.optional(),
  ...resultFields,
});
export type ResultSet = z.infer<typeof resultSetSchema>;
/** A row of the grid, or many pasted at once: one step of undo. */
export const resultsSetSchema = z.object({
  projectId: entityIdSchema,
  results: z.array(resultSetSchema).min(1).max(2000),
});
export type ResultsSet = z.infer<typeof resultsSetSchema>;
export const resultsRemoveSchema = z.object({
  projectId: entityIdSchema,
  ids: z.array(entityIdSchema).min(1).max(2000),
});

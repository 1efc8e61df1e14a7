/** References that are one publication: found among all of the library, merged, or said to be two. */
import { z } from 'zod';
import { entityIdSchema } from './limits.ts';
import { referenceRowSchema, referenceSchema } from './references.ts';

/** What a search for duplicates found, of what there still is to decide. */
export const duplicateReportSchema = z.object({
  /** How many references were compared. */
  references: z.number().int(),
  /** Publications that are certainly there several times, and how many references merging them takes out of the lists. */
  groups: z.number().int(),
  certain: z.number().int(),
  /** Pairs that a person has to look at. */
  uncertain: z.number().int(),
});
export type DuplicateReport = z.infer<typeof duplicateReportSchema>;

export const duplicateStateSchema = z.object({
  /** Null where nobody looked for any since the library was opened. */
  searchedAt: z.string().nullable(),
  /** References came in since. */
  isStale: z.boolean(),
  ...duplicateReportSchema.shape,
  /** References that are merged into another, in all. */
  merged: z.number().int(),
});
export type DuplicateState = z.infer<typeof duplicateStateSchema>;

export const duplicatePairSchema = z.object({
  id: z.string(),
  first: referenceSchema,
  second: referenceSchema,
  /** The one that would stay. */
  mainId: z.string(),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** What is certainly one publication: the one that would stay first. */
export const duplicateGroupSchema = z.object({ references: referenceRowSchema.array() });
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;

export const mostGroups = 20;
/** How many to pass over, and how many to tell after them. */
export const duplicateGroupsInputSchema = z.object({
  skip: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(mostGroups).default(mostGroups),
});
export type DuplicateGroupsInput = z.input<typeof duplicateGroupsInputSchema>;

const pairIdSchema = z.string().min(3).max(201);
const mostPairs = 50;

/** Pairs in their order, from after the one named. */
export const duplicatePairsInputSchema = z.object({
  after: pairIdSchema.optional(),
  limit: z.number().int().min(1).max(mostPairs).default(mostPairs),
});
export type DuplicatePairsInput = z.input<typeof duplicatePairsInputSchema>;

export const duplicateMergeSchema = z.object({
  mainId: entityIdSchema,
  ids: z.array(entityIdSchema).min(1).max(100),
});
export type DuplicateMerge = z.infer<typeof duplicateMergeSchema>;

export const duplicateApartSchema = z.object({ firstId: entityIdSchema, secondId: entityIdSchema });
export type DuplicateApart = z.infer<typeof duplicateApartSchema>;

export const duplicatesMergedSchema = z.object({ groups: z.number().int(), merged: z.number().int() });
export type DuplicatesMerged = z.infer<typeof duplicatesMergedSchema>;

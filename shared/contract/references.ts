/** A bibliographic record: CSL-JSON with where it came from (guide: interface.md). */
import { z } from 'zod';

const cslNameSchema = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const cslDateSchema = z.looseObject({
  'date-parts': z.array(z.array(z.number().int())).optional(),
  raw: z.string().optional(),
});

/** The CSL-JSON variables the app reads; others pass through untouched. */
export const cslItemSchema = z.looseObject({
  type: z.string(),
  title: z.string().optional(),
  author: z.array(cslNameSchema).optional(),
  editor: z.array(cslNameSchema).optional(),
  issued: cslDateSchema.optional(),
  'container-title': z.string().optional(),
  'container-title-short': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  publisher: z.string().optional(),
  abstract: z.string().optional(),
  DOI: z.string().optional(),
  PMID: z.string().optional(),
  PMCID: z.string().optional(),
  ISSN: z.string().optional(),
  ISBN: z.string().optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  keyword: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** One record of a bibliographic file: its CSL-JSON and the record as it stood in the file. */
export const referenceRecordSchema = z.object({ csl: cslItemSchema, raw: z.string() });
export type ReferenceRecord = z.infer<typeof referenceRecordSchema>;

export const referenceSchema = cslItemSchema.extend({
  id: z.string(),
  identifiers: z.record(z.string(), z.string()),
  sources: z.array(z.object({ file: z.string(), raw: z.string() })),
  duplicateOf: z.string().optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** A reference in a list: its records as they stood in the files come with the reference itself. */
export const referenceRowSchema = referenceSchema.extend({ sources: z.array(z.object({ file: z.string() })) });
export type ReferenceRow = z.infer<typeof referenceRowSchema>;

/** What a list on the screen shows of a reference: thousands come at once, so it is as small as can be. */
export const referenceListRowSchema = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  /** Family names, or the names of organisations, in their order. */
  authors: z.array(z.string()),
  year: z.number().int().nullable(),
  journal: z.string(),
  doi: z.string(),
  pmid: z.string(),
  hasAbstract: z.boolean(),
  /** Names of the files that told of it, each once. */
  files: z.array(z.string()),
});
export type ReferenceListRow = z.infer<typeof referenceListRowSchema>;

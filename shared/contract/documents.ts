/** Documents as lists, details, pages and text. */
import { z } from 'zod';
import { fileFormats } from '../model/extraction.ts';
import { textOrigins } from '../model/ocr.ts';
import { documentKinds, textLanguages } from '../model/vocabulary.ts';
import { entityIdSchema } from './limits.ts';
import { recognisedSchema } from './recognised.ts';

export const documentRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(documentKinds),
  language: z.string(),
  issuer: z.string().nullable(),
  /** The year of the most telling date recognised (published, created, submitted, reporting year). */
  year: z.number().int().nullable(),
  pageCount: z.number().int(),
  format: z.enum(fileFormats),
  textOrigin: z.enum(textOrigins),
  sourceName: z.string(),
  sha256: z.string(),
  byteLength: z.number().int(),
  importedAt: z.string(),
  importedBy: z.string(),
  warningCount: z.number().int(),
  /** When its content was erased; its marks and its place in cards stay. */
  erasedAt: z.string().nullable(),
  /** 1 for the first file of a document. */
  version: z.number().int(),
  /** The document that took its place; null for the newest version. */
  newerId: z.string().nullable(),
  /** Tags of all projects on this document, per PICO letter. */
  tagCounts: z.object({ P: z.number().int(), I: z.number().int(), C: z.number().int(), O: z.number().int() }),
});
export type DocumentRow = z.infer<typeof documentRowSchema>;

export const documentPageSchema = z.object({
  pageIndex: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  widthPt: z.number(),
  heightPt: z.number(),
  rotation: z.number(),
});
export type DocumentPage = z.infer<typeof documentPageSchema>;

export const documentDetailSchema = documentRowSchema.extend({
  recognised: recognisedSchema,
  pages: z.array(documentPageSchema),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;

/** Runs of one page: six numbers each (start, end, x, y, width, height); see ExtractedPage.runs. */
export const pageRunsSchema = z.object({ pageIndex: z.number().int(), runs: z.array(z.number()) });
export type PageRuns = z.infer<typeof pageRunsSchema>;

export const idSchema = z.object({ id: entityIdSchema });
export const idsSchema = z.object({ ids: z.array(entityIdSchema).min(1).max(10_000) });
/** What stands in the columns of the list, of one document or many; what is left out stays as it is. */
export const documentsUpdateSchema = idsSchema.extend({
  kind: z.enum(documentKinds).optional(),
  language: z.enum(textLanguages).optional(),
  issuer: z.string().trim().max(500).nullable().optional(),
  year: z.number().int().min(1800).max(2200).nullable().optional(),
});
export type DocumentsUpdate = z.infer<typeof documentsUpdateSchema>;
export const documentRenameSchema = idSchema.extend({ title: z.string().trim().min(1).max(2000) });
export const pageRunsInputSchema = idSchema.extend({ pageIndex: z.number().int().min(0) });

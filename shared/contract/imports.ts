/** Importing: what goes in, what a batch reports while it runs, and one outcome per file. */
import { z } from 'zod';
import { ocrLanguages } from '../model/ocr.ts';
import { idsSchema } from './documents.ts';
import { entityIdSchema } from './limits.ts';
import { importWarningSchema } from './recognised.ts';
import { anchorCountsSchema } from './versions.ts';

/** A file on disk, or one uploaded by the browser host under an id. */
export const importFileSchema = z.union([
  z.object({ path: z.string().min(1).max(4096) }),
  z.object({ uploadId: entityIdSchema, name: z.string().min(1).max(1000) }),
]);
export type ImportFile = z.infer<typeof importFileSchema>;

export const ocrRequestSchema = z.object({
  languages: z
    .array(z.enum(ocrLanguages))
    .min(1)
    .max(ocrLanguages.length)
    .default([...ocrLanguages]),
});

/** Documents of the library whose pages without text are to be read from their pictures. */
export const scansReadSchema = idsSchema.extend({ ocr: ocrRequestSchema.default({ languages: [...ocrLanguages] }) });
export type ScansRead = z.infer<typeof scansReadSchema>;

export const importStartSchema = z.object({
  files: z.array(importFileSchema).min(1).max(10_000),
  projectId: entityIdSchema.optional(),
  /** Read pages of PDFs that have no text from their pictures as well: seconds a page. */
  ocr: ocrRequestSchema.optional(),
  /** The search-log entry that these records came from. */
  searchId: entityIdSchema.optional(),
});
export type ImportStart = z.infer<typeof importStartSchema>;

/** A list of references as text, e.g. pasted from a document. */
export const referenceListSchema = z.object({
  name: z.string().trim().min(1).max(300),
  text: z.string().min(1).max(1_000_000),
  searchId: entityIdSchema.optional(),
});
export type ReferenceListAdd = z.infer<typeof referenceListSchema>;

export const importStatuses = ['imported', 'duplicate', 'updated', 'refused'] as const;
export const importOutcomeSchema = z.object({
  path: z.string(),
  status: z.enum(importStatuses),
  kind: z.enum(['document', 'trial', 'reference', 'card', 'packet']).optional(),
  /** One id per record in the file's order, repeats included. */
  ids: z.array(z.string()),
  /** How many of the records were in the library already, where others of the file were not. */
  known: z.number().int().optional(),
  code: z.string().optional(),
  /** What fills the sentence of `code`, for screens that change their language. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The refusal in the language of the settings when it happened. */
  message: z.string().optional(),
  warnings: z.array(importWarningSchema),
  /** What the file is the next version of (`updated`), and how the marks fared. */
  version: z
    .object({
      previousId: z.string(),
      number: z.number().int(),
      title: z.string(),
      anchors: anchorCountsSchema,
      correctionsWaiting: z.number().int(),
    })
    .optional(),
  /** A document that it looks like a new version of: for a person to say. */
  likelyVersionOf: z.object({ id: z.string(), title: z.string() }).optional(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const importResultSchema = z.object({
  outcomes: z.array(importOutcomeSchema),
  counts: z.object({
    imported: z.number().int(),
    duplicate: z.number().int(),
    updated: z.number().int(),
    refused: z.number().int(),
  }),
  milliseconds: z.number(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** Cards and tables as files. An export waits under an id until the host has handed its bytes to the person. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';
import { entityIdSchema } from './limits.ts';

export const tableKinds = [
  'ongoing-trials',
  'pico-matrix',
  'sof',
  'evidence-profile',
  'risk-of-bias',
  'indicators',
  'references',
] as const;
export type TableKind = (typeof tableKinds)[number];

export const exportFormats = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'md', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A table ready to print: plain cells, already in its language. Notes stand below it. */
export const tableSchema = z.object({
  kind: z.enum(tableKinds),
  title: z.string(),
  language: z.enum(locales),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
});
export type Table = z.infer<typeof tableSchema>;

export const tableInputSchema = z.object({
  projectId: entityIdSchema,
  kind: z.enum(tableKinds),
  language: z.enum(locales).optional(),
});
export const exportCreateSchema = z.union([
  z.object({ cardId: entityIdSchema, format: z.enum(exportFormats) }),
  tableInputSchema.extend({ format: z.enum(exportFormats) }),
]);
export type ExportCreate = z.infer<typeof exportCreateSchema>;

export const exportFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteLength: z.number().int(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

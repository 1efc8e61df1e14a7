/** Cards and tables as files. An export waits under an id until the host has handed its bytes to the person. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';
import { cardSchema } from './cards.ts';
import { entityIdSchema } from './limits.ts';

export const tableKinds = [
  'ongoing-trials',
  'pico-matrix',
  'sof',
  'evidence-profile',
  'risk-of-bias',
  'indicators',
  'references',
  'outcomes',
  'passages',
  'documents',
  'trials',
  'search-log',
  'findings',
  'history',
] as const;
export type TableKind = (typeof tableKinds)[number];

export const exportFormats = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'md', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const columnTypes = ['text', 'number', 'year', 'date'] as const;
export type ColumnType = (typeof columnTypes)[number];

/**
 * A table of plain cells in its language, with notes below it. Cells of number columns are digits with a decimal point,
 * of date columns ISO 8601 as precise as known (`2026`, `2026-03`, `2026-03-01`, `2026-03-01T14:32`, local time); each
 * format writes them its own way. A cell that is no number or date («–») is text in any column.
 */
export const tableSchema = z.object({
  kind: z.enum(tableKinds),
  title: z.string(),
  language: z.enum(locales),
  columns: z.array(z.string()),
  /** One a column; absent where all are text. */
  types: z.array(z.enum(columnTypes)).optional(),
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
});
export type Table = z.infer<typeof tableSchema>;

/** A table as a JSON file: itself, and the name and version of this shape. */
export const tableFileSchema = tableSchema.extend({ format: z.literal('metodebenk-table/1') });

/** A card as a JSON file: what `show --json` prints, and the name and version of this shape. */
export const cardFileSchema = cardSchema.extend({ format: z.literal('metodebenk-card/1') });

/** Between the cells of a CSV file; by itself a semicolon in Norwegian, where the comma is the decimal sign, else a comma. */
export const csvSeparators = ['semicolon', 'comma', 'tab'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

export const tableInputSchema = z.object({
  projectId: entityIdSchema,
  kind: z.enum(tableKinds),
  language: z.enum(locales).optional(),
});
const formatChoice = { format: z.enum(exportFormats), separator: z.enum(csvSeparators).optional() };
export const exportCreateSchema = z.union([
  z.object({ cardId: entityIdSchema, ...formatChoice }),
  tableInputSchema.extend(formatChoice),
  /** Every table of the project as one workbook, a sheet each. */
  tableInputSchema.extend({ kind: z.literal('all'), format: z.literal('xlsx') }),
]);
export type ExportCreate = z.infer<typeof exportCreateSchema>;

export const exportFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteLength: z.number().int(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** Cards and tables as files. An export waits under an id until the host has handed its bytes to the person. */
import { z } from 'zod';
import { perUnits, summaryVariants } from '../model/evidence-tables.ts';
import { locales } from '../model/vocabulary.ts';
import { cardSchema } from './cards.ts';
import { formattedCitationsSchema } from './citations.ts';
import { audiences, maskSchema, shownSchema } from './exemptions.ts';
import { failureSchema } from './library.ts';
import { entityIdSchema, keySchema } from './limits.ts';

export const tableKinds = [
  'ongoing-trials',
  'pico-matrix',
  'sof',
  'evidence-profile',
  'documentation-status',
  'risk-of-bias',
  'study-figures',
  'meta-analysis',
  'indicators',
  'references',
  'outcomes',
  'passages',
  'documents',
  'trials',
  'missing-trials',
  'search-log',
  'prisma-flow',
  'findings',
  'costs',
  'history',
] as const;
export type TableKind = (typeof tableKinds)[number];

export const exportFormats = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'md', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const columnTypes = ['text', 'number', 'year', 'date'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** How cells stand together in formats that can show it. The flat cells of the rows say the same without it. */
export const tableLayoutSchema = z.object({
  /** Lines between title and table, e.g. whom it is about. */
  lead: z.array(z.string()),
  /** Heads over those of the columns, from the left; '' where a column has none over it. */
  groups: z.array(z.object({ title: z.string(), span: z.number().int().min(1) })),
  /** How many rows go together, from the first; in `sharedColumns` their cells say the same and are one. */
  runs: z.array(z.number().int().min(1)),
  sharedColumns: z.array(z.number().int()),
  /** What each run is about: the id of an outcome. */
  about: z.array(z.string()),
  /** A cell that goes over the empty ones after it. */
  wide: z.array(z.object({ row: z.number().int(), column: z.number().int(), span: z.number().int().min(1) })),
  /** In these columns the «(a, b)» that ends a line is letters of the notes. */
  markedColumns: z.array(z.number().int()),
  letters: z.array(z.string()),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

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
  /** SVG files that tell no more than the table does; formats that hold pictures print them. `title` is printed above one ('' for none), `alt` is all that it says in words. */
  pictures: z.array(z.object({ title: z.string(), svg: z.string(), alt: z.string() })).optional(),
  layout: tableLayoutSchema.optional(),
});
export type TablePicture = NonNullable<Table['pictures']>[number];
export type Table = z.infer<typeof tableSchema>;

/** A table as a JSON file: itself, and the name and version of this shape. */
export const tableFileSchema = tableSchema.omit({ pictures: true }).extend({ format: z.literal('metodebenk-table/1') });

/** A card as a JSON file: what `show --json` prints, and the name and version of this shape. */
export const cardFileSchema = cardSchema.extend({
  format: z.literal('metodebenk-card/1'),
  citations: formattedCitationsSchema.optional(),
});

/** Between the cells of a CSV file; by itself a semicolon in Norwegian, where the comma is the decimal sign, else a comma. */
export const csvSeparators = ['semicolon', 'comma', 'tab'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

/** Whom a file is for, internal where nobody says; and what the person shows of what public masks. */
const audienceChoice = { audience: z.enum(audiences).optional(), shown: shownSchema.optional() };

/** How evidence profiles and summaries of findings tell the outcomes: all of them where none is named. */
export const evidenceChoiceSchema = z.object({
  variant: z.enum(summaryVariants),
  per: z.literal(perUnits),
  /** Whether absolute effects say how many people need the intervention for one event more or fewer. */
  numberNeeded: z.boolean().optional(),
  outcomeIds: z.array(entityIdSchema).max(2000).optional(),
});
export type EvidenceChoice = z.infer<typeof evidenceChoiceSchema>;

export const tableInputSchema = z.object({
  projectId: entityIdSchema,
  kind: z.enum(tableKinds),
  language: z.enum(locales).optional(),
  evidence: evidenceChoiceSchema.optional(),
  ...audienceChoice,
});
const formatChoice = { format: z.enum(exportFormats), separator: z.enum(csvSeparators).optional() };
export const exportCreateSchema = z.union([
  z.object({ cardId: entityIdSchema, ...formatChoice, ...audienceChoice }),
  tableInputSchema.extend(formatChoice),
  /** Tables of the project as one workbook, a sheet each; all of them where none is named. */
  tableInputSchema.extend({
    kind: z.literal('all'),
    format: z.literal('xlsx'),
    kinds: z.array(z.enum(tableKinds)).min(1).max(tableKinds.length).optional(),
  }),
]);
export type ExportCreate = z.infer<typeof exportCreateSchema>;
/** One account of the masks of several files. */
export const exportReportOfSchema = z.object({ items: z.array(exportCreateSchema).min(1).max(200) });

/** Several files into one folder, which is made where it is missing. Nothing that stands there is written over. */
export const exportSaveSchema = z.object({
  folder: z.string().trim().min(1).max(4096),
  items: z.array(exportCreateSchema).min(1).max(200),
});
export type ExportSave = z.infer<typeof exportSaveSchema>;

export const savedFileSchema = z.object({
  /** What the file is of: a card's title, a table's name. */
  title: z.string(),
  format: z.enum(exportFormats),
  /** Where it is; null where it was not made. */
  path: z.string().nullable(),
  byteLength: z.number().int(),
  error: failureSchema.nullable(),
});
export type SavedFile = z.infer<typeof savedFileSchema>;

export const exportReportSchema = z.object({
  /** The folder. */
  path: z.string(),
  files: z.array(savedFileSchema),
  /** How many were not made, since it was cancelled. */
  leftOut: z.number().int(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

/** What a person last chose to export of a project. */
export const exportChoiceSchema = z.object({
  folder: z.string().max(4096),
  /** `card:ID` or `table:KIND`. */
  what: z.array(keySchema).max(200),
  cardFormat: z.enum(exportFormats),
  tableFormat: z.enum(exportFormats),
  language: z.enum(locales),
  separator: z.enum(csvSeparators),
  /** Tables as sheets of one workbook. */
  isWorkbook: z.boolean(),
  audience: z.enum(audiences).optional(),
});
export type ExportChoice = z.infer<typeof exportChoiceSchema>;

export const exportFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteLength: z.number().int(),
  /** What was masked; empty for an internal file. */
  masks: z.array(maskSchema),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

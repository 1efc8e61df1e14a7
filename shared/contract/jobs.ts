/** Long work: imports, and the care of a library. The screens poll jobs; a finished one stays until it is dismissed. */
import { z } from 'zod';
import { duplicateReportSchema } from './duplicates.ts';
import { erasureReportSchema } from './erasures.ts';
import { exportReportSchema } from './exports.ts';
import { importResultSchema } from './imports.ts';
import {
  backupReportSchema,
  compactReportSchema,
  failureSchema,
  libraryPhases,
  restoreReportSchema,
  salvageReportSchema,
  verifyReportSchema,
} from './library.ts';
import { mergeJobReportSchema, packetReportSchema, planJobReportSchema } from './packets.ts';

const jobParts = {
  id: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  startedAt: z.string(),
  error: failureSchema.nullable(),
};

/** Files that are imported, or documents that are read again, from their pictures (`ocr`) or as before: one outcome each. */
const fileJobParts = {
  ...jobParts,
  filesDone: z.number().int(),
  filesTotal: z.number().int(),
  /** The file being read, with its own progress. */
  current: z
    .object({
      ...{ name: z.string(), unit: z.enum(['page', 'record', 'byte']), done: z.number(), total: z.number() },
      /** How much of the next one is read, 0 to 1, where one takes seconds. */
      part: z.number().optional(),
    })
    .nullable(),
  /** Pages read per second so far; null until the first page. */
  pagesPerSecond: z.number().nullable(),
  result: importResultSchema.nullable(),
};
const importJobSchema = z.object({ ...fileJobParts, kind: z.literal('import') });
const ocrJobSchema = z.object({ ...fileJobParts, kind: z.literal('ocr') });
const rereadJobSchema = z.object({ ...fileJobParts, kind: z.literal('reread') });
export type FileJob = z.infer<typeof importJobSchema | typeof ocrJobSchema | typeof rereadJobSchema>;

function careJob<Kind extends string, Report extends z.ZodType>(kind: Kind, report: Report) {
  return z.object({
    ...jobParts,
    kind: z.literal(kind),
    /** The library or file that is worked on. */
    path: z.string(),
    /** Null while it waits for the job before it, and when it is over. */
    phase: z.enum(libraryPhases).nullable(),
    done: z.number(),
    total: z.number(),
    result: report.nullable(),
  });
}

const careJobSchema = z.discriminatedUnion('kind', [
  careJob('backup', backupReportSchema),
  careJob('copy', backupReportSchema),
  careJob('packet', packetReportSchema),
  careJob('plan', planJobReportSchema),
  careJob('merge', mergeJobReportSchema),
  careJob('export', exportReportSchema),
  careJob('verify', verifyReportSchema),
  careJob('compact', compactReportSchema),
  careJob('restore', restoreReportSchema.extend({ isUndo: z.boolean().optional() })),
  careJob('salvage', salvageReportSchema),
  careJob('erase', erasureReportSchema),
  careJob('duplicates', duplicateReportSchema),
]);
export type CareJob = z.infer<typeof careJobSchema>;
/** Told where they are asked for, not among the care of the library. */
export type AskedJob = Extract<CareJob, { kind: 'export' | 'plan' | 'merge' | 'duplicates' }>;
export type LibraryJob = Exclude<CareJob, AskedJob>;

export const jobSchema = z.discriminatedUnion('kind', [
  importJobSchema,
  ocrJobSchema,
  rereadJobSchema,
  ...careJobSchema.options,
]);
export type Job = z.infer<typeof jobSchema>;

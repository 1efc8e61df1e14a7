import { z } from 'zod';
import { jobStartedSchema } from '../care.ts';
import { maskSchema } from '../exemptions.ts';
import {
  exportCreateSchema,
  exportFileSchema,
  exportReportOfSchema,
  exportSaveSchema,
  tableInputSchema,
  tableSchema,
} from '../exports.ts';
import { referenceExportSchema } from '../reference-exports.ts';
import type { ExportService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const exportsRouter = (exports: ExportService) =>
  router({
    table: procedure
      .input(tableInputSchema)
      .output(tableSchema)
      .query(({ input }) => exports.table(input)),
    create: procedure
      .input(exportCreateSchema)
      .output(exportFileSchema)
      .mutation(({ input, signal }) => exports.create(input, signal)),
    references: procedure
      .input(referenceExportSchema)
      .output(exportFileSchema)
      .mutation(({ input }) => exports.references(input)),
    masks: procedure
      .input(exportCreateSchema)
      .output(z.array(maskSchema))
      .query(({ input }) => exports.masks(input)),
    report: procedure
      .input(exportReportOfSchema)
      .output(exportFileSchema)
      .mutation(({ input }) => exports.report(input)),
    save: procedure
      .input(exportSaveSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => exports.save(input)),
  });

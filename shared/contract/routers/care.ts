import { z } from 'zod';
import {
  careBackupsSchema,
  careCopyOfSchema,
  careCopySchema,
  careRestoreSchema,
  careSalvageSchema,
  jobStartedSchema,
  libraryBackupSchema,
} from '../care.ts';
import { backupProofSchema, inspectionSchema, inspectSchema } from '../inspections.ts';
import type { CareService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const careRouter = (care: CareService) =>
  router({
    backups: procedure
      .input(careBackupsSchema)
      .output(z.array(libraryBackupSchema))
      .query(({ input }) => care.backups(input)),
    backup: procedure.output(jobStartedSchema).mutation(() => care.backup()),
    copy: procedure
      .input(careCopySchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => care.copy(input)),
    verify: procedure.output(jobStartedSchema).mutation(() => care.verify()),
    compact: procedure.output(jobStartedSchema).mutation(() => care.compact()),
    restore: procedure
      .input(careRestoreSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => care.restore(input)),
    salvage: procedure
      .input(careSalvageSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => care.salvage(input)),
    copyOf: procedure
      .input(careCopyOfSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => care.copyOf(input)),
    inspect: procedure
      .input(inspectSchema)
      .output(inspectionSchema)
      .query(({ input }) => care.inspect(input)),
    proveBackup: procedure
      .input(inspectSchema)
      .output(backupProofSchema)
      .query(({ input }) => care.proveBackup(input)),
  });

import { jobStartedSchema } from '../care.ts';
import { idsSchema } from '../documents.ts';
import { importOutcomeSchema, importStartSchema, referenceListSchema, scansReadSchema } from '../imports.ts';
import type { ImportService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const importsRouter = (imports: ImportService) =>
  router({
    start: procedure
      .input(importStartSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => imports.start(input)),
    addList: procedure
      .input(referenceListSchema)
      .output(importOutcomeSchema)
      .mutation(({ input }) => imports.addList(input)),
    readScans: procedure
      .input(scansReadSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => imports.readScans(input)),
    reread: procedure
      .input(idsSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => imports.reread(input.ids)),
  });

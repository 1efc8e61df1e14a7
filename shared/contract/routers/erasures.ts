import { z } from 'zod';
import { jobStartedSchema } from '../care.ts';
import { erasurePreviewSchema, erasureRunSchema, erasureSubjectSchema, libraryPersonSchema } from '../erasures.ts';
import type { ErasureService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const erasuresRouter = (erasures: ErasureService) =>
  router({
    people: procedure.output(z.array(libraryPersonSchema)).query(() => erasures.people()),
    preview: procedure
      .input(erasureSubjectSchema)
      .output(erasurePreviewSchema)
      .query(({ input }) => erasures.preview(input)),
    run: procedure
      .input(erasureRunSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => erasures.run(input)),
  });

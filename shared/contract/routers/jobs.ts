import { z } from 'zod';
import { idSchema } from '../documents.ts';
import { jobSchema } from '../jobs.ts';
import type { JobService } from '../services.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const jobsRouter = (jobs: JobService) =>
  router({
    list: procedure.output(z.array(jobSchema)).query(() => jobs.list()),
    cancel: procedure
      .input(idSchema)
      .output(jobSchema)
      .mutation(({ input }) => jobs.cancel(input.id)),
    dismiss: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => jobs.dismiss(input.id)),
  });

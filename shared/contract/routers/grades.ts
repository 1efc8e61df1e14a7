import { z } from 'zod';
import { idSchema } from '../documents.ts';
import { gradeSchema, gradeSetSchema } from '../grades.ts';
import type { GradeService } from '../services.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

export const gradesRouter = (grades: GradeService) =>
  router({
    list: procedure
      .input(projectIdSchema)
      .output(z.array(gradeSchema))
      .query(({ input }) => grades.list(input.projectId)),
    set: procedure
      .input(gradeSetSchema)
      .output(gradeSchema)
      .mutation(({ input }) => grades.set(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => grades.remove(input.id)),
  });

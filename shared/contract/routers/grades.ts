import { z } from 'zod';
import { idSchema } from '../documents.ts';
import { gradeProposalsSchema } from '../grade-proposals.ts';
import { gradeSchema, gradeSetSchema } from '../grades.ts';
import { entityIdSchema } from '../limits.ts';
import type { GradeService } from '../services.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

export const gradesRouter = (grades: GradeService) =>
  router({
    list: procedure
      .input(projectIdSchema)
      .output(z.array(gradeSchema))
      .query(({ input }) => grades.list(input.projectId)),
    proposals: procedure
      .input(z.object({ outcomeId: entityIdSchema }))
      .output(gradeProposalsSchema)
      .query(({ input }) => grades.proposals(input.outcomeId)),
    set: procedure
      .input(gradeSetSchema)
      .output(gradeSchema)
      .mutation(({ input }) => grades.set(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => grades.remove(input.id)),
  });

import { problemNotedSchema, problemReportSchema } from '../problems.ts';
import type { ProblemService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const problemsRouter = (problems: ProblemService) =>
  router({
    report: procedure
      .input(problemReportSchema)
      .output(problemNotedSchema)
      .mutation(({ input }) => problems.report(input)),
  });

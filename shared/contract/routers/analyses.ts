import { z } from 'zod';
import { analysisAddSchema, analysisResultSchema, analysisSchema, analysisUpdateSchema } from '../analyses.ts';
import { idSchema } from '../documents.ts';
import type { AnalysisService } from '../services.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

export const analysesRouter = (analyses: AnalysisService) =>
  router({
    list: procedure
      .input(projectIdSchema)
      .output(z.array(analysisSchema))
      .query(({ input }) => analyses.list(input.projectId)),
    add: procedure
      .input(analysisAddSchema)
      .output(analysisSchema)
      .mutation(({ input }) => analyses.add(input)),
    update: procedure
      .input(analysisUpdateSchema)
      .output(analysisSchema)
      .mutation(({ input }) => analyses.update(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => analyses.remove(input.id)),
    run: procedure
      .input(idSchema)
      .output(analysisResultSchema)
      .query(({ input }) => analyses.run(input.id)),
  });

import { z } from 'zod';
import { idSchema } from '../documents.ts';
import type { StudyService } from '../services.ts';
import {
  resultsRemoveSchema,
  resultsSetSchema,
  studiesFromSchema,
  studyAddSchema,
  studyListSchema,
  studyResultSchema,
  studySchema,
  studyUpdateSchema,
} from '../studies.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

export const studiesRouter = (studies: StudyService) =>
  router({
    list: procedure
      .input(projectIdSchema)
      .output(studyListSchema)
      .query(({ input }) => studies.list(input.projectId)),
    add: procedure
      .input(studyAddSchema)
      .output(studySchema)
      .mutation(({ input }) => studies.add(input)),
    addFrom: procedure
      .input(studiesFromSchema)
      .output(z.array(studySchema))
      .mutation(({ input }) => studies.addFrom(input)),
    update: procedure
      .input(studyUpdateSchema)
      .output(studySchema)
      .mutation(({ input }) => studies.update(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => studies.remove(input.id)),
    setResults: procedure
      .input(resultsSetSchema)
      .output(z.array(studyResultSchema))
      .mutation(({ input }) => studies.setResults(input)),
    removeResults: procedure
      .input(resultsRemoveSchema)
      .output(removedSchema)
      .mutation(({ input }) => studies.removeResults(input)),
  });

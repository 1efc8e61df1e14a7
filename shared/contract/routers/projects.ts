import { z } from 'zod';
import { idSchema } from '../documents.ts';
import {
  outcomeAddSchema,
  outcomeMoveSchema,
  outcomeSchema,
  outcomeUpdateSchema,
  projectCreateSchema,
  projectDetailSchema,
  projectItemSchema,
  projectItemsSetSchema,
  projectSchema,
  projectUpdateSchema,
  searchBindSchema,
  searchFileSchema,
  searchLogAddSchema,
  searchLogEntrySchema,
  searchLogUpdateSchema,
} from '../projects.ts';
import type { ProjectService } from '../services.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

export const projectsRouter = (projects: ProjectService) =>
  router({
    list: procedure.output(z.array(projectSchema)).query(() => projects.list()),
    get: procedure
      .input(idSchema)
      .output(projectDetailSchema)
      .query(({ input }) => projects.get(input.id)),
    create: procedure
      .input(projectCreateSchema)
      .output(projectDetailSchema)
      .mutation(({ input }) => projects.create(input)),
    update: procedure
      .input(projectUpdateSchema)
      .output(projectDetailSchema)
      .mutation(({ input }) => projects.update(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => projects.remove(input.id)),
    addOutcome: procedure
      .input(outcomeAddSchema)
      .output(outcomeSchema)
      .mutation(({ input }) => projects.addOutcome(input)),
    updateOutcome: procedure
      .input(outcomeUpdateSchema)
      .output(outcomeSchema)
      .mutation(({ input }) => projects.updateOutcome(input)),
    moveOutcome: procedure
      .input(outcomeMoveSchema)
      .output(z.array(outcomeSchema))
      .mutation(({ input }) => projects.moveOutcome(input)),
    removeOutcome: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => projects.removeOutcome(input.id)),
    items: procedure
      .input(projectIdSchema)
      .output(z.array(projectItemSchema))
      .query(({ input }) => projects.items(input.projectId)),
    setItems: procedure
      .input(projectItemsSetSchema)
      .output(z.array(projectItemSchema))
      .mutation(({ input }) => projects.setItems(input)),
    searches: procedure
      .input(projectIdSchema)
      .output(z.array(searchLogEntrySchema))
      .query(({ input }) => projects.searches(input.projectId)),
    addSearch: procedure
      .input(searchLogAddSchema)
      .output(searchLogEntrySchema)
      .mutation(({ input }) => projects.addSearch(input)),
    updateSearch: procedure
      .input(searchLogUpdateSchema)
      .output(searchLogEntrySchema)
      .mutation(({ input }) => projects.updateSearch(input)),
    removeSearch: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => projects.removeSearch(input.id)),
    searchFiles: procedure
      .input(projectIdSchema)
      .output(z.array(searchFileSchema))
      .query(({ input }) => projects.searchFiles(input.projectId)),
    bindFiles: procedure
      .input(searchBindSchema)
      .output(z.object({ bound: z.number().int() }))
      .mutation(({ input }) => projects.bindFiles(input)),
  });

import { z } from 'zod';
import { costNoteMoveSchema, costNoteSchema, costNotesAddSchema, costNoteUpdateSchema } from '../cost-notes.ts';
import { idSchema } from '../documents.ts';
import type { CostNoteService } from '../services.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

export const costNotesRouter = (costNotes: CostNoteService) =>
  router({
    list: procedure
      .input(projectIdSchema)
      .output(z.array(costNoteSchema))
      .query(({ input }) => costNotes.list(input.projectId)),
    add: procedure
      .input(costNotesAddSchema)
      .output(z.array(costNoteSchema))
      .mutation(({ input }) => costNotes.add(input)),
    update: procedure
      .input(costNoteUpdateSchema)
      .output(costNoteSchema)
      .mutation(({ input }) => costNotes.update(input)),
    move: procedure
      .input(costNoteMoveSchema)
      .output(z.array(costNoteSchema))
      .mutation(({ input }) => costNotes.move(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => costNotes.remove(input.id)),
  });

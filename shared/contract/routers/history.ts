import { z } from 'zod';
import { idSchema } from '../documents.ts';
import {
  historyChangesSchema,
  historyChoicesSchema,
  historyEntrySchema,
  historyListSchema,
  historyScopeSchema,
  historyStateSchema,
} from '../history.ts';
import type { HistoryService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const historyRouter = (history: HistoryService) =>
  router({
    list: procedure
      .input(historyListSchema)
      .output(z.array(historyEntrySchema))
      .query(({ input }) => history.list(input)),
    choices: procedure.output(historyChoicesSchema).query(() => history.choices()),
    changes: procedure
      .input(idSchema)
      .output(historyChangesSchema)
      .query(({ input }) => history.changes(input.id)),
    revert: procedure
      .input(idSchema)
      .output(historyEntrySchema)
      .mutation(({ input }) => history.revert(input.id)),
    state: procedure
      .input(historyScopeSchema)
      .output(historyStateSchema)
      .query(({ input }) => history.state(input.projectId)),
    undo: procedure
      .input(historyScopeSchema)
      .output(historyEntrySchema)
      .mutation(({ input }) => history.undo(input.projectId)),
    redo: procedure
      .input(historyScopeSchema)
      .output(historyEntrySchema)
      .mutation(({ input }) => history.redo(input.projectId)),
  });

import { idSchema, idsSchema } from '../documents.ts';
import { listPageInputSchema, listPageSchema } from '../list-pages.ts';
import { recordUsesSchema } from '../record-uses.ts';
import type { TrialService } from '../services.ts';
import { trialListRowSchema, trialSchema } from '../trials.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const trialsRouter = (trials: TrialService) =>
  router({
    page: procedure
      .input(listPageInputSchema)
      .output(listPageSchema(trialListRowSchema))
      .query(({ input }) => trials.page(input)),
    uses: procedure
      .input(idSchema)
      .output(recordUsesSchema)
      .query(({ input }) => trials.uses(input.id)),
    get: procedure
      .input(idSchema)
      .output(trialSchema)
      .query(({ input }) => trials.get(input.id)),
    remove: procedure
      .input(idsSchema)
      .output(removedSchema)
      .mutation(({ input }) => trials.remove(input.ids)),
  });

import { idSchema, idsSchema } from '../documents.ts';
import { listPageInputSchema, listPageSchema } from '../list-pages.ts';
import { recordUsesSchema } from '../record-uses.ts';
import { referenceListRowSchema, referenceSchema } from '../references.ts';
import type { ReferenceService } from '../services.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const referencesRouter = (references: ReferenceService) =>
  router({
    page: procedure
      .input(listPageInputSchema)
      .output(listPageSchema(referenceListRowSchema))
      .query(({ input }) => references.page(input)),
    uses: procedure
      .input(idSchema)
      .output(recordUsesSchema)
      .query(({ input }) => references.uses(input.id)),
    get: procedure
      .input(idSchema)
      .output(referenceSchema)
      .query(({ input }) => references.get(input.id)),
    remove: procedure
      .input(idsSchema)
      .output(removedSchema)
      .mutation(({ input }) => references.remove(input.ids)),
  });

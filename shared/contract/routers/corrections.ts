import {
  correctionAcceptSchema,
  correctionAddSchema,
  correctionListSchema,
  correctionRemoveSchema,
  correctionReviewSchema,
  correctionSchema,
} from '../corrections.ts';
import type { CorrectionService } from '../services.ts';
import { procedure, removedSchema, router, updatedSchema } from './procedures.ts';

export const correctionsRouter = (corrections: CorrectionService) =>
  router({
    review: procedure
      .input(correctionListSchema)
      .output(correctionReviewSchema)
      .query(({ input }) => corrections.review(input.documentId)),
    add: procedure
      .input(correctionAddSchema)
      .output(correctionSchema.nullable())
      .mutation(({ input }) => corrections.add(input)),
    accept: procedure
      .input(correctionAcceptSchema)
      .output(updatedSchema)
      .mutation(({ input }) => corrections.accept(input.ids)),
    remove: procedure
      .input(correctionRemoveSchema)
      .output(removedSchema)
      .mutation(({ input }) => corrections.remove(input.ids)),
  });

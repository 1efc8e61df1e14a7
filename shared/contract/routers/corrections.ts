import {
  correctionAddSchema,
  correctionListSchema,
  correctionRemoveSchema,
  correctionReviewSchema,
  correctionSchema,
} from '../corrections.ts';
import type { CorrectionService } from '../services.ts';
import { procedure, removedSchema, router } from './procedures.ts';

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
    remove: procedure
      .input(correctionRemoveSchema)
      .output(removedSchema)
      .mutation(({ input }) => corrections.remove(input.ids)),
  });

import { z } from 'zod';
import { idSchema, idsSchema } from '../documents.ts';
import { listPageInputSchema, listPageSchema } from '../list-pages.ts';
import { postedResultsSchema } from '../posted-results.ts';
import { recordUsesSchema } from '../record-uses.ts';
import type { TrialService } from '../services.ts';
import {
  namedNumberSchema,
  namedNumbersInputSchema,
  numberInDocumentSchema,
  trialDiffInputSchema,
  trialDiffSchema,
  trialFitInputSchema,
  trialFitRowSchema,
  trialFitSchema,
  trialFitsInputSchema,
  trialLedgerSchema,
  trialLinkSchema,
  trialListRowSchema,
  trialSchema,
} from '../trials.ts';
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
    ledger: procedure
      .input(idSchema)
      .output(trialLedgerSchema)
      .query(({ input }) => trials.ledger(input.id)),
    diff: procedure
      .input(trialDiffInputSchema)
      .output(trialDiffSchema)
      .query(({ input }) => trials.diff(input)),
    link: procedure
      .input(trialLinkSchema)
      .output(trialLedgerSchema)
      .mutation(({ input }) => trials.link(input)),
    unlink: procedure
      .input(idSchema)
      .output(trialLedgerSchema)
      .mutation(({ input }) => trials.unlink(input.id)),
    fits: procedure
      .input(trialFitsInputSchema)
      .output(listPageSchema(trialFitRowSchema))
      .query(({ input }) => trials.fits(input)),
    fit: procedure
      .input(trialFitInputSchema)
      .output(trialFitSchema)
      .query(({ input }) => trials.fit(input)),
    numbers: procedure
      .input(namedNumbersInputSchema)
      .output(z.array(namedNumberSchema))
      .query(({ input }) => trials.numbers(input)),
    numbersOf: procedure
      .input(idSchema)
      .output(z.array(numberInDocumentSchema))
      .query(({ input }) => trials.numbersOf(input.id)),
    results: procedure
      .input(idSchema)
      .output(postedResultsSchema)
      .query(({ input }) => trials.results(input.id)),
  });

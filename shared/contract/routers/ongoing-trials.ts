import { z } from 'zod';
import { cardSchema } from '../cards.ts';
import { idSchema } from '../documents.ts';
import {
  cardTrialsSchema,
  ongoingDecideSchema,
  ongoingEditSchema,
  ongoingOfSchema,
  ongoingRowSchema,
} from '../ongoing-trials.ts';
import type { OngoingTrialService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const ongoingTrialsRouter = (ongoing: OngoingTrialService) =>
  router({
    list: procedure
      .input(ongoingOfSchema)
      .output(z.array(ongoingRowSchema))
      .query(({ input }) => ongoing.list(input)),
    edit: procedure
      .input(ongoingEditSchema)
      .output(z.array(ongoingRowSchema))
      .mutation(({ input }) => ongoing.edit(input)),
    decide: procedure
      .input(ongoingDecideSchema)
      .output(z.array(ongoingRowSchema))
      .mutation(({ input }) => ongoing.decide(input)),
    ofCard: procedure
      .input(idSchema)
      .output(cardTrialsSchema)
      .query(({ input }) => ongoing.ofCard(input.id)),
    refreshCard: procedure
      .input(idSchema)
      .output(cardSchema)
      .mutation(({ input }) => ongoing.refreshCard(input.id)),
  });

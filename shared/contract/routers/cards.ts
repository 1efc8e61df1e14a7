import { z } from 'zod';
import {
  cardAddSourceSchema,
  cardCheckSchema,
  cardCreateSchema,
  cardProposalSchema,
  cardRowSchema,
  cardSchema,
  cardSetFieldSchema,
  cardTemplateSchema,
  cardUpdateSchema,
  cardVersionSchema,
} from '../cards.ts';
import { cardCitationsSchema } from '../citations.ts';
import { idSchema } from '../documents.ts';
import { entityIdSchema } from '../limits.ts';
import type { CardService } from '../services.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const cardsRouter = (cards: CardService) =>
  router({
    templates: procedure.output(z.array(cardTemplateSchema)).query(() => cards.templates()),
    list: procedure
      .input(z.object({ projectId: entityIdSchema.optional() }))
      .output(z.array(cardRowSchema))
      .query(({ input }) => cards.list(input.projectId)),
    get: procedure
      .input(idSchema)
      .output(cardSchema)
      .query(({ input }) => cards.get(input.id)),
    create: procedure
      .input(cardCreateSchema)
      .output(cardSchema)
      .mutation(({ input }) => cards.create(input)),
    update: procedure
      .input(cardUpdateSchema)
      .output(cardSchema)
      .mutation(({ input }) => cards.update(input)),
    setField: procedure
      .input(cardSetFieldSchema)
      .output(cardSchema)
      .mutation(({ input }) => cards.setField(input)),
    addSource: procedure
      .input(cardAddSourceSchema)
      .output(cardSchema)
      .mutation(({ input }) => cards.addSource(input)),
    fill: procedure
      .input(idSchema.extend({ accept: z.boolean().default(false) }))
      .output(z.object({ proposals: z.array(cardProposalSchema), accepted: z.number().int() }))
      .mutation(({ input }) => cards.fill(input)),
    check: procedure
      .input(idSchema)
      .output(cardCheckSchema)
      .query(({ input }) => cards.check(input.id)),
    citations: procedure
      .input(idSchema)
      .output(cardCitationsSchema)
      .query(({ input }) => cards.citations(input.id)),
    addVersion: procedure
      .input(cardVersionSchema)
      .output(cardSchema)
      .mutation(({ input }) => cards.addVersion(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => cards.remove(input.id)),
  });

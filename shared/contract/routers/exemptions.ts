import { z } from 'zod';
import { idSchema } from '../documents.ts';
import {
  exemptionAddManySchema,
  exemptionAddSchema,
  exemptionListSchema,
  exemptionSchema,
  exemptionUpdateSchema,
} from '../exemptions.ts';
import type { ExemptionService } from '../services.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const exemptionsRouter = (exemptions: ExemptionService) =>
  router({
    list: procedure
      .input(exemptionListSchema)
      .output(z.array(exemptionSchema))
      .query(({ input }) => exemptions.list(input)),
    add: procedure
      .input(exemptionAddSchema)
      .output(exemptionSchema)
      .mutation(({ input }) => exemptions.add(input)),
    addMany: procedure
      .input(exemptionAddManySchema)
      .output(z.object({ added: z.number().int() }))
      .mutation(({ input }) => exemptions.addMany(input)),
    update: procedure
      .input(exemptionUpdateSchema)
      .output(exemptionSchema)
      .mutation(({ input }) => exemptions.update(input)),
    remove: procedure
      .input(idSchema)
      .output(removedSchema)
      .mutation(({ input }) => exemptions.remove(input.id)),
  });

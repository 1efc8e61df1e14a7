import { z } from 'zod';
import { entityIdSchema } from '../limits.ts';
import { listPageSchema } from '../list-pages.ts';
import {
  fullTextLinkSchema,
  prismaFlowSchema,
  reasonUsesInputSchema,
  screeningAgreementSchema,
  screeningDecidedSchema,
  screeningDecideSchema,
  screeningFindSchema,
  screeningPageSchema,
  screeningReasonUsesSchema,
  screeningRecordSchema,
  screeningRetrieveSchema,
  screeningRowSchema,
  screeningSetupSchema,
  screeningStageSchema,
  screeningUpdateSchema,
} from '../screening.ts';
import type { ScreeningService } from '../services.ts';
import { procedure, projectIdSchema, router } from './procedures.ts';

export const screeningRouter = (screening: ScreeningService) =>
  router({
    setup: procedure
      .input(projectIdSchema)
      .output(screeningSetupSchema)
      .query(({ input }) => screening.setup(input.projectId)),
    update: procedure
      .input(screeningUpdateSchema)
      .output(screeningSetupSchema)
      .mutation(({ input }) => screening.update(input)),
    reasonUses: procedure
      .input(reasonUsesInputSchema)
      .output(screeningReasonUsesSchema)
      .query(({ input }) => screening.reasonUses(input)),
    page: procedure
      .input(screeningPageSchema)
      .output(listPageSchema(screeningRowSchema))
      .query(({ input }) => screening.page(input)),
    find: procedure
      .input(screeningFindSchema)
      .output(listPageSchema(z.string()))
      .query(({ input }) => screening.find(input)),
    get: procedure
      .input(screeningStageSchema.extend({ referenceId: entityIdSchema }))
      .output(screeningRecordSchema)
      .query(({ input }) => screening.get(input)),
    decide: procedure
      .input(screeningDecideSchema)
      .output(screeningDecidedSchema)
      .mutation(({ input }) => screening.decide(input)),
    agree: procedure
      .input(screeningDecideSchema)
      .output(screeningDecidedSchema)
      .mutation(({ input }) => screening.agree(input)),
    retrieve: procedure
      .input(screeningRetrieveSchema)
      .output(screeningDecidedSchema)
      .mutation(({ input }) => screening.retrieve(input)),
    linkText: procedure
      .input(fullTextLinkSchema)
      .output(z.object({ linked: z.number().int() }))
      .mutation(({ input }) => screening.linkText(input)),
    agreement: procedure
      .input(screeningStageSchema)
      .output(z.array(screeningAgreementSchema))
      .query(({ input }) => screening.agreement(input)),
    flow: procedure
      .input(projectIdSchema)
      .output(prismaFlowSchema)
      .query(({ input }) => screening.flow(input.projectId)),
  });

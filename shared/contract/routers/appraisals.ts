import { z } from 'zod';
import {
  appraisalChooseSchema,
  appraisalFormSchema,
  appraisalListSchema,
  appraisalSetSchema,
  appraisalToolAddSchema,
  appraisalToolIdSchema,
  appraisalToolRowSchema,
} from '../appraisals.ts';
import type { AppraisalService, AppraisalToolService } from '../services.ts';
import { procedure, projectIdSchema, removedSchema, router } from './procedures.ts';

/** Made of the ids of a study, an outcome, a tool and a person. */
const formIdSchema = z.object({ id: z.string().min(1).max(400) });

export const appraisalsRouter = (appraisals: AppraisalService) =>
  router({
    list: procedure
      .input(projectIdSchema)
      .output(appraisalListSchema)
      .query(({ input }) => appraisals.list(input.projectId)),
    set: procedure
      .input(appraisalSetSchema)
      .output(appraisalFormSchema)
      .mutation(({ input }) => appraisals.set(input)),
    agree: procedure
      .input(appraisalSetSchema)
      .output(appraisalFormSchema)
      .mutation(({ input }) => appraisals.agree(input)),
    choose: procedure
      .input(appraisalChooseSchema)
      .output(appraisalListSchema.shape.choices)
      .mutation(({ input }) => appraisals.choose(input)),
    remove: procedure
      .input(formIdSchema)
      .output(removedSchema)
      .mutation(({ input }) => appraisals.remove(input.id)),
  });

export const appraisalToolsRouter = (tools: AppraisalToolService) =>
  router({
    list: procedure.output(z.array(appraisalToolRowSchema)).query(() => tools.list()),
    add: procedure
      .input(appraisalToolAddSchema)
      .output(appraisalToolRowSchema)
      .mutation(({ input }) => tools.add(input)),
    remove: procedure
      .input(appraisalToolIdSchema)
      .output(removedSchema)
      .mutation(({ input }) => tools.remove(input.id)),
    text: procedure
      .input(appraisalToolIdSchema)
      .output(z.object({ fileName: z.string(), text: z.string() }))
      .query(({ input }) => tools.text(input.id)),
  });

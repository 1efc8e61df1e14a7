import { z } from 'zod';
import type { TemplateService } from '../services.ts';
import { templateIdSchema, templateImportSchema, templateRowSchema } from '../templates.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const templatesRouter = (templates: TemplateService) =>
  router({
    list: procedure.output(z.array(templateRowSchema)).query(() => templates.list()),
    add: procedure
      .input(templateImportSchema)
      .output(templateRowSchema)
      .mutation(({ input }) => templates.add(input)),
    remove: procedure
      .input(templateIdSchema)
      .output(removedSchema)
      .mutation(({ input }) => templates.remove(input.id)),
    text: procedure
      .input(templateIdSchema)
      .output(z.object({ fileName: z.string(), text: z.string() }))
      .query(({ input }) => templates.text(input.id)),
  });

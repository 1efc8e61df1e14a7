import { z } from 'zod';
import {
  citationPreviewSchema,
  citationStyleAddSchema,
  citationStyleIdSchema,
  citationStylePreviewSchema,
  citationStyleRowSchema,
} from '../citations.ts';
import type { CitationStyleService } from '../services.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const citationStylesRouter = (styles: CitationStyleService) =>
  router({
    list: procedure.output(z.array(citationStyleRowSchema)).query(() => styles.list()),
    add: procedure
      .input(citationStyleAddSchema)
      .output(citationStyleRowSchema)
      .mutation(({ input }) => styles.add(input)),
    remove: procedure
      .input(citationStyleIdSchema)
      .output(removedSchema)
      .mutation(({ input }) => styles.remove(input.id)),
    text: procedure
      .input(citationStyleIdSchema)
      .output(z.object({ fileName: z.string(), text: z.string() }))
      .query(({ input }) => styles.text(input.id)),
    preview: procedure
      .input(citationStylePreviewSchema)
      .output(citationPreviewSchema)
      .query(({ input }) => styles.preview(input)),
  });

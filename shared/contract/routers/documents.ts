import { z } from 'zod';
import {
  documentDetailSchema,
  documentRenameSchema,
  documentRowSchema,
  documentsUpdateSchema,
  idSchema,
  idsSchema,
  pageRunsInputSchema,
  pageRunsSchema,
} from '../documents.ts';
import type { DocumentService } from '../services.ts';
import { procedure, removedSchema, router, updatedSchema } from './procedures.ts';

export const documentsRouter = (documents: DocumentService) =>
  router({
    list: procedure.output(z.array(documentRowSchema)).query(() => documents.list()),
    get: procedure
      .input(idSchema)
      .output(documentDetailSchema)
      .query(({ input }) => documents.get(input.id)),
    text: procedure
      .input(idSchema)
      .output(z.object({ text: z.string() }))
      .query(({ input }) => documents.text(input.id)),
    runs: procedure
      .input(pageRunsInputSchema)
      .output(pageRunsSchema)
      .query(({ input }) => documents.runs(input.id, input.pageIndex)),
    rename: procedure
      .input(documentRenameSchema)
      .output(documentRowSchema)
      .mutation(({ input }) => documents.rename(input.id, input.title)),
    update: procedure
      .input(documentsUpdateSchema)
      .output(updatedSchema)
      .mutation(({ input }) => documents.update(input)),
    remove: procedure
      .input(idsSchema)
      .output(removedSchema)
      .mutation(({ input }) => documents.remove(input.ids)),
  });

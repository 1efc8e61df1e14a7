import { z } from 'zod';
import {
  bindingsOfSchema,
  bindSchema,
  citingDocumentSchema,
  citingSchema,
  documentSourcesSchema,
  releaseSchema,
} from '../bindings.ts';
import type { BindingService } from '../services.ts';
import { procedure, removedSchema, router, updatedSchema } from './procedures.ts';

export const bindingsRouter = (bindings: BindingService) =>
  router({
    ofDocument: procedure
      .input(bindingsOfSchema)
      .output(documentSourcesSchema)
      .query(({ input }) => bindings.ofDocument(input)),
    citing: procedure
      .input(citingSchema)
      .output(z.array(citingDocumentSchema))
      .query(({ input }) => bindings.citing(input.referenceId)),
    bind: procedure
      .input(bindSchema)
      .output(updatedSchema)
      .mutation(({ input }) => bindings.bind(input)),
    release: procedure
      .input(releaseSchema)
      .output(removedSchema)
      .mutation(({ input }) => bindings.release(input)),
  });

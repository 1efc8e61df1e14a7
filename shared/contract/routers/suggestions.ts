import { z } from 'zod';
import type { SuggestionService } from '../services.ts';
import { suggestionRejectSchema, suggestionSchema, tagListSchema } from '../tags.ts';
import { procedure, router } from './procedures.ts';

export const suggestionsRouter = (suggestions: SuggestionService) =>
  router({
    list: procedure
      .input(tagListSchema)
      .output(z.array(suggestionSchema))
      .query(({ input }) => suggestions.list(input)),
    reject: procedure
      .input(suggestionRejectSchema)
      .output(z.object({ rejected: z.number().int() }))
      .mutation(({ input }) => suggestions.reject(input)),
  });

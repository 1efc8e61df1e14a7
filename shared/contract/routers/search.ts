import { searchInputSchema, searchResultSchema } from '../search.ts';
import type { SearchService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const searchRouter = (search: SearchService) =>
  router({
    query: procedure
      .input(searchInputSchema)
      .output(searchResultSchema)
      .query(({ input }) => search.query(input)),
  });

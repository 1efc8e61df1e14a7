import { z } from 'zod';
import { idsSchema } from '../documents.ts';
import type { TagService } from '../services.ts';
import { tagAddSchema, tagListSchema, tagSchema, tagUpdateSchema } from '../tags.ts';
import { procedure, removedSchema, router } from './procedures.ts';

export const tagsRouter = (tags: TagService) =>
  router({
    list: procedure
      .input(tagListSchema)
      .output(z.array(tagSchema))
      .query(({ input }) => tags.list(input)),
    add: procedure
      .input(tagAddSchema)
      .output(tagSchema)
      .mutation(({ input }) => tags.add(input)),
    update: procedure
      .input(tagUpdateSchema)
      .output(tagSchema)
      .mutation(({ input }) => tags.update(input)),
    remove: procedure
      .input(idsSchema)
      .output(removedSchema)
      .mutation(({ input }) => tags.remove(input.ids)),
  });

import { z } from 'zod';
import { idSchema } from '../documents.ts';
import type { VersionService } from '../services.ts';
import {
  anchorDecideSchema,
  anchorPlaceSchema,
  anchorReviewSchema,
  comparedParagraphSchema,
  documentVersionSchema,
  versionLinkSchema,
} from '../versions.ts';
import { procedure, projectIdSchema, router, updatedSchema } from './procedures.ts';

export const versionsRouter = (versions: VersionService) =>
  router({
    list: procedure
      .input(idSchema)
      .output(z.array(documentVersionSchema))
      .query(({ input }) => versions.list(input.id)),
    anchors: procedure
      .input(idSchema)
      .output(z.array(anchorReviewSchema))
      .query(({ input }) => versions.anchors(input.id)),
    waiting: procedure
      .input(projectIdSchema)
      .output(z.array(anchorReviewSchema))
      .query(({ input }) => versions.waiting(input.projectId)),
    compare: procedure
      .input(versionLinkSchema)
      .output(z.array(comparedParagraphSchema))
      .query(({ input }) => versions.compare(input)),
    link: procedure
      .input(versionLinkSchema)
      .output(z.array(documentVersionSchema))
      .mutation(({ input }) => versions.link(input)),
    decide: procedure
      .input(anchorDecideSchema)
      .output(updatedSchema)
      .mutation(({ input }) => versions.decide(input)),
    place: procedure
      .input(anchorPlaceSchema)
      .output(updatedSchema)
      .mutation(({ input }) => versions.place(input)),
  });

import { jobStartedSchema } from '../care.ts';
import {
  duplicateApartSchema,
  duplicateGroupSchema,
  duplicateGroupsInputSchema,
  duplicateMergeSchema,
  duplicatePairSchema,
  duplicatePairsInputSchema,
  duplicateStateSchema,
  duplicatesMergedSchema,
} from '../duplicates.ts';
import type { DuplicateService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const duplicatesRouter = (duplicates: DuplicateService) =>
  router({
    state: procedure.output(duplicateStateSchema).query(() => duplicates.state()),
    pairs: procedure
      .input(duplicatePairsInputSchema)
      .output(duplicatePairSchema.array())
      .query(({ input }) => duplicates.pairs(input)),
    certain: procedure
      .input(duplicateGroupsInputSchema)
      .output(duplicateGroupSchema.array())
      .query(({ input }) => duplicates.certain(input)),
    find: procedure.output(jobStartedSchema).mutation(() => duplicates.find()),
    mergeCertain: procedure.output(duplicatesMergedSchema).mutation(() => duplicates.mergeCertain()),
    merge: procedure
      .input(duplicateMergeSchema)
      .output(duplicatesMergedSchema)
      .mutation(({ input }) => duplicates.merge(input)),
    setApart: procedure.input(duplicateApartSchema).mutation(({ input }) => duplicates.setApart(input)),
  });

/** Where one trial or reference came from and what uses it: imports, projects, cards and the documents that name it. */
import { z } from 'zod';
import { itemDecisions } from './projects.ts';

export const recordUsesSchema = z.object({
  /** Newest first. `asOf` is the day a trial's record speaks of. */
  imports: z.array(z.object({ file: z.string(), at: z.string(), person: z.string(), asOf: z.string().nullable() })),
  projects: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      decision: z.enum(itemDecisions),
      reason: z.string(),
      at: z.string(),
      person: z.string(),
    }),
  ),
  cards: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Best first, at most a few dozen. `start` is an offset in the document's text. */
  mentions: z.array(
    z.object({
      documentId: z.string(),
      title: z.string(),
      page: z.number().int(),
      start: z.number(),
      quote: z.string(),
    }),
  ),
});
export type RecordUses = z.infer<typeof recordUsesSchema>;

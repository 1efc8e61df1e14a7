/** Who did what, when; undo and redo per person and project. */
import { z } from 'zod';
import { entityIdSchema } from './limits.ts';

export const historyEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  person: z.string(),
  projectId: entityIdSchema.nullable(),
  /** What was done, as noun.verb (`tag.add`); the screens have a sentence for each. */
  action: z.string(),
  /** Words that fill the sentence: names, counts; never document text beyond a short quote. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  undoneAt: z.string().nullable(),
  /** Barriers (freeze, lock, merge) are undone only by their own named reversal. */
  isBarrier: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const historyStateSchema = z.object({
  undo: historyEntrySchema.nullable(),
  redo: historyEntrySchema.nullable(),
  /** When the last change was committed; null in a new library. */
  savedAt: z.string().nullable(),
});
export type HistoryState = z.infer<typeof historyStateSchema>;

export const historyScopeSchema = z.object({ projectId: z.string().nullable().default(null) });
export const historyListSchema = historyScopeSchema.extend({
  limit: z.number().int().min(1).max(1000).default(200),
});

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
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .max(10);

/** Each part that is given narrows the list. */
export const historyListSchema = historyScopeSchema.extend({
  limit: z.number().int().min(1).max(1000).default(200),
  person: z.string().max(200).optional(),
  /** What was worked on: the first part of the action (`card`). */
  noun: z.string().max(40).optional(),
  documentId: entityIdSchema.optional(),
  /** With its grade and its analyses. */
  outcomeId: entityIdSchema.optional(),
  /** First and last day, in UTC. */
  fromDay: day.optional(),
  untilDay: day.optional(),
  /** Words that stand in the params: names and titles. */
  text: z.string().max(200).optional(),
  /** Only what is older than this entry, for the next page of the list. */
  before: entityIdSchema.optional(),
});
export type HistoryList = z.infer<typeof historyListSchema>;

/** What a filter can be set to. */
export const historyChoicesSchema = z.object({ people: z.array(z.string()), nouns: z.array(z.string()) });
export type HistoryChoices = z.infer<typeof historyChoicesSchema>;

/** Where a person finds the thing that was changed; which parts are given depends on what it is. */
export const historyPlaceSchema = z.object({
  projectId: z.string().optional(),
  documentId: z.string().optional(),
  start: z.number().int().optional(),
  outcomeId: z.string().optional(),
  cardId: z.string().optional(),
});
export type HistoryPlace = z.infer<typeof historyPlaceSchema>;

export const historyChangeKinds = ['made', 'imported', 'changed', 'removed', 'restored'] as const;
export const historyChangeSchema = z.object({
  /** `card_field`, `tag`: the screens have a word for each. */
  table: z.string(),
  rowId: z.string(),
  /** What the thing is called, as it stood last. */
  name: z.string(),
  kind: z.enum(historyChangeKinds),
  /** `path` names the field (`judgements.imprecision.reason`); null where it held nothing. */
  fields: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  place: historyPlaceSchema,
  /** Of a filled form: the appraisal tool, whose words its fields are. */
  tool: z.string().optional(),
});
export type HistoryChange = z.infer<typeof historyChangeSchema>;

const undoRefusals = ['undo-erased', 'undo-barrier', 'undo-done', 'undo-nothing', 'undo-blocked'] as const;
export const historyChangesSchema = z.object({
  changes: z.array(historyChangeSchema),
  /** How many rows were changed; `changes` holds the first of them. */
  total: z.number().int(),
  /** Why the entry cannot be taken back, with the later entry that rests on it; null where it can. */
  refusal: z.object({ code: z.enum(undoRefusals), later: historyEntrySchema.nullable() }).nullable(),
});
export type HistoryChanges = z.infer<typeof historyChangesSchema>;

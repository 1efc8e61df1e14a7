/** What a person corrected in what was recognised of a document; docs/decisions/0064-corrections-of-recognition.md. */
import { z } from 'zod';
import { entityIdSchema } from './limits.ts';
import { recognisedSchema } from './recognised.ts';

export const valueKinds = [
  'identifier',
  'date',
  'recommendation',
  'pico',
  'field',
  'paragraph',
  'checkbox',
  'answer',
  'yes-no',
  'trial',
  'outcome',
  'indicator',
  'threshold',
  'cell',
  /** Number, caption and column names of a table. */
  'table',
  /** A part of what a document of its kind says: recommendations, search, flow, trial, report, evidence, figures and the like. */
  'detail',
  'unassigned',
  /** An address that the document leads to; it has no place. */
  'link',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Finds a value again where a document is read anew. */
export const valueKeySchema = z.object({
  kind: z.enum(valueKinds),
  /** What names it among its kind: section and label, question, registry number and column. */
  path: z.array(z.string().max(20_000)).max(4),
  /** Its place among values of the same path, from 0. */
  ordinal: z.number().int().min(0).max(1_000_000),
  /** The correction that made it by a move or a split; null where it was recognised. */
  made: entityIdSchema.nullable(),
});
export type ValueKey = z.infer<typeof valueKeySchema>;

/** Of a text; a page of a report has some thousand characters. */
const longestText = 100_000;
const text = z.string().max(longestText);
const range = { start: z.number().int().min(0), end: z.number().int().min(1) };
/** What a person asks for. Of a list, `to` says which one: what goes there is a new item of it. */
export const correctionChangeSchema = z.discriminatedUnion('do', [
  /** Boxes: `yes` or `no`; boxes for yes and no also nothing. */
  z.object({ do: z.literal('set'), text }),
  z.object({ do: z.literal('move'), to: valueKeySchema }),
  /**
   * What stands from `at` on goes to `to`; null: it becomes the next of the same list. With `text`, the words that the
   * person saw there, it is refused where another window has changed them meanwhile.
   */
  z.object({
    do: z.literal('split'),
    at: z.number().int().min(1).max(longestText),
    to: valueKeySchema.nullable(),
    text: text.optional(),
  }),
  /** The other's words are put after its own. */
  z.object({ do: z.literal('merge'), with: valueKeySchema }),
  z.object({ do: z.literal('drop') }),
  /** It stands at words of the text, which it becomes unless its own are kept. */
  z.object({ do: z.literal('place'), ...range, isTextKept: z.boolean().default(false) }),
  /** A new item of a list; without `text` the words of its place. */
  z.object({ do: z.literal('add'), text, place: z.object(range).nullable().default(null) }),
]);
export type CorrectionChange = z.infer<typeof correctionChangeSchema>;

export const correctionActions = ['set', 'move', 'split', 'merge', 'drop', 'place', 'add'] as const;
export type CorrectionAction = (typeof correctionActions)[number];

/** As it is kept. */
export const correctionSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  target: valueKeySchema,
  /** The recognised words that it was made on. */
  words: z.string(),
  action: z.enum(correctionActions),
  /** The new words of `set`, `place` and `add`; the words that `split` takes away. */
  text: z.string(),
  /** Where words went, or came from with `merge`. */
  other: valueKeySchema.nullable(),
  /** The recognised words that stood there, or the document's at `place`; nothing for a new item of a list. */
  otherWords: z.string(),
  /** Where a person placed it. */
  place: z.object({ page: z.number().int(), start: z.number().int(), end: z.number().int() }).nullable(),
  /** It came from an earlier version where other words stood, and changes nothing until someone has looked. */
  isWaiting: z.boolean(),
  at: z.string(),
  by: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

export const correctionListSchema = z.object({ documentId: entityIdSchema });
export const correctionAddSchema = z.object({
  documentId: entityIdSchema,
  target: valueKeySchema,
  change: correctionChangeSchema,
});
export type CorrectionAdd = z.infer<typeof correctionAddSchema>;
const ids = z.object({ ids: z.array(entityIdSchema).min(1).max(10_000) });
export const correctionRemoveSchema = ids;
/** Of those that wait. */
export const correctionAcceptSchema = ids;

/** What the review screen is made of: the structure as it was recognised, and what was corrected in it since. */
export const correctionReviewSchema = z.object({
  recognised: recognisedSchema,
  corrections: z.array(correctionSchema),
});
export type CorrectionReview = z.infer<typeof correctionReviewSchema>;

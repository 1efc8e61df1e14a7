/** Versions of a document, what changed between two, and what became of the marks that people had made. */
import { z } from 'zod';
import { tagElements } from '../model/vocabulary.ts';
import { anchorStates } from '../versions/carry-anchors.ts';
import { entityIdSchema } from './limits.ts';

const count = z.number().int();
/** How many marks stand how, and how many of them wait for someone to look. */
export const anchorCountsSchema = z.object({
  exact: count,
  moved: count,
  changed: count,
  lost: count,
  /** Changed and lost. */
  waiting: count,
});
export type AnchorCounts = z.infer<typeof anchorCountsSchema>;

export const documentVersionSchema = z.object({
  /** Of the document that is this version. */
  id: z.string(),
  number: count,
  title: z.string(),
  sourceName: z.string(),
  sha256: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  /** What came from the version before; null for the first. */
  anchors: anchorCountsSchema.nullable(),
  /** Corrections of the structure that came from an earlier version and wait for someone to look. */
  correctionsWaiting: count,
});
export type DocumentVersion = z.infer<typeof documentVersionSchema>;

const placeSchema = z.object({ page: count, start: count, end: count, quote: z.string() });
export const anchorDecisions = ['accepted', 'placed', 'kept', 'removed'] as const;
export const anchorSubjects = ['tag', 'card-source', 'exemption'] as const;

export const anchorReviewSchema = z.object({
  id: z.string(),
  /** Null for a mark of the library as a whole. */
  projectId: z.string().nullable(),
  documentId: z.string(),
  previousId: z.string(),
  title: z.string(),
  subject: z.enum(anchorSubjects),
  /** The tag, the field of a card, or the exemption. */
  itemId: z.string(),
  /** Of a tag. */
  element: z.enum(tagElements).nullable(),
  cardId: z.string().nullable(),
  cardTitle: z.string().nullable(),
  /** The key of the field. */
  field: z.string().nullable(),
  state: z.enum(anchorStates),
  /** In per cent, where the words changed. */
  similarity: count.nullable(),
  before: placeSchema,
  /** Null where it is lost. */
  after: placeSchema.nullable(),
  /** Null until someone has looked. */
  decision: z.enum(anchorDecisions).nullable(),
});
export type AnchorReview = z.infer<typeof anchorReviewSchema>;

export const versionLinkSchema = z.object({ id: entityIdSchema, previousId: entityIdSchema });

/** `accepted`: the new place holds. `kept`: it stays with the earlier version. `removed`: the mark goes. */
export const anchorDecideSchema = z.object({
  ids: z.array(entityIdSchema).min(1).max(10_000),
  decision: z.enum(['accepted', 'kept', 'removed']),
});
export type AnchorDecide = z.infer<typeof anchorDecideSchema>;
/** Offsets in the later version. */
export const anchorPlaceSchema = z.object({
  id: entityIdSchema,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

export const comparedParagraphSchema = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  /** Null where it is not in that version. */
  before: placeSchema.nullable(),
  after: placeSchema.nullable(),
});
export type ComparedParagraph = z.infer<typeof comparedParagraphSchema>;

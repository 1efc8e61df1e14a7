/** Tagged passages and the suggestions that wait to become tags. */
import { z } from 'zod';
import { picoElements, tagElements } from '../model/vocabulary.ts';
import { entityIdSchema } from './limits.ts';

/**
 * A passage by quote with context and by position: offsets count UTF-16 units of the normalised text, pages from 1.
 * `quote` is the text between the offsets; prefix and suffix hold up to 32 characters around it.
 */
export const anchorSchema = z.object({
  documentId: z.string(),
  page: z.number().int().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  quote: z.string().min(1).max(20_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const tagSchema = anchorSchema.extend({
  id: z.string(),
  projectId: z.string(),
  element: z.enum(tagElements),
  /** The tag's own word where element is `own`, otherwise ''. */
  label: z.string(),
  comment: z.string(),
  origin: z.enum(['manual', 'suggestion']),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
});
export type Tag = z.infer<typeof tagSchema>;

/** Offsets are enough: quote, context and page are read from the library's own text. */
export const tagAddSchema = z.object({
  projectId: entityIdSchema,
  documentId: entityIdSchema,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  element: z.enum(tagElements),
  label: z.string().max(200).default(''),
  comment: z.string().max(20_000).default(''),
  origin: z.enum(['manual', 'suggestion']).default('manual'),
});
export type TagAdd = z.input<typeof tagAddSchema>;
export const tagUpdateSchema = z.object({
  id: entityIdSchema,
  element: z.enum(tagElements).optional(),
  label: z.string().max(200).optional(),
  comment: z.string().max(20_000).optional(),
});
export const tagListSchema = z.object({ projectId: entityIdSchema, documentId: entityIdSchema.optional() });

/** `reason` names the term that matched and why, in a form the screens translate: code and its words. */
export const suggestionSchema = z.object({
  documentId: z.string(),
  sourceName: z.string(),
  element: z.enum(picoElements),
  quote: z.string(),
  page: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  score: z.number().min(0).max(1),
  reason: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
export const suggestionRejectSchema = z.object({
  projectId: entityIdSchema,
  documentId: entityIdSchema,
  element: z.enum(picoElements),
  start: z.number().int(),
  end: z.number().int(),
});

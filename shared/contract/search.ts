/** Library search: ranked passages. */
import { z } from 'zod';
import { documentKinds } from '../model/vocabulary.ts';

export const searchInputSchema = z.object({
  query: z.string().max(1000),
  limit: z.number().int().min(1).max(200).default(20),
  kind: z.enum(documentKinds).optional(),
});
export const searchHitSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  sourceName: z.string(),
  page: z.number().int(),
  section: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** 20–400 characters of the document's own text, no markup. */
  snippet: z.string(),
  score: z.number(),
});
export const searchResultSchema = z.object({
  query: z.string(),
  /** Words that stand nowhere in the library, and what was looked for instead. */
  readAs: z.array(z.object({ from: z.string(), to: z.string() })),
  milliseconds: z.number(),
  total: z.number().int(),
  hits: z.array(searchHitSchema),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
export type SearchResult = z.infer<typeof searchResultSchema>;

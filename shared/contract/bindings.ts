/** What the citations of a document stand for; docs/decisions/0073-bindings.md. */
import { z } from 'zod';
import { sourceStates } from '../bindings/resolve-sources.ts';
import { entityIdSchema } from './limits.ts';
import { itemDecisions } from './projects.ts';

const boundReferenceSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The first few, by family name. */
  authors: z.string(),
  year: z.number().nullable(),
  journal: z.string(),
  /** What the project decided on it; null where none was asked for. */
  decision: z.enum(itemDecisions).nullable(),
  /** The document that is its full text, where there is one. */
  fullTextId: z.string().nullable(),
});
export type BoundReference = z.infer<typeof boundReferenceSchema>;

const rangeSchema = z.object({ start: z.number().int(), end: z.number().int() });

export const documentSourceSchema = z.object({
  marker: z.string(),
  /** As the document lists it; null where its list does not hold it. */
  words: z.string().nullable(),
  page: z.number().int().nullable(),
  start: z.number().int().nullable(),
  state: z.enum(sourceStates),
  /** What it stands for; of one that waits, what it stood for before. */
  reference: boundReferenceSchema.nullable(),
  /** Best first, 0 to 1. */
  candidates: z.array(boundReferenceSchema.extend({ confidence: z.number() })),
  /** How often the text cites it, and where first. */
  cited: z.number().int(),
  firstCited: z.number().int().nullable(),
});
export type DocumentSource = z.infer<typeof documentSourceSchema>;

export const documentSourcesSchema = z.object({
  sources: z.array(documentSourceSchema),
  markers: z.array(rangeSchema.extend({ keys: z.array(z.string()) })),
});
export type DocumentSources = z.infer<typeof documentSourcesSchema>;

export const bindingsOfSchema = z.object({ documentId: entityIdSchema, projectId: entityIdSchema.optional() });

const markerSchema = z.string().min(1).max(200);
/** More than any list of references holds. */
const mostAtOnce = 5000;

export const bindSchema = z.object({
  documentId: entityIdSchema,
  /** `referenceId` null: none of the library is meant. */
  bindings: z
    .array(z.object({ marker: markerSchema, referenceId: entityIdSchema.nullable() }))
    .min(1)
    .max(mostAtOnce),
});
export type Bind = z.infer<typeof bindSchema>;

export const releaseSchema = z.object({
  documentId: entityIdSchema,
  markers: z.array(markerSchema).min(1).max(mostAtOnce),
});
export type Release = z.infer<typeof releaseSchema>;

export const citingSchema = z.object({ referenceId: entityIdSchema });
export const citingDocumentSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  /** As the document cites it. */
  marker: z.string(),
  page: z.number().int(),
  start: z.number().int(),
  quote: z.string(),
});
export type CitingDocument = z.infer<typeof citingDocumentSchema>;

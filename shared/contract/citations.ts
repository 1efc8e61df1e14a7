/** Citations of a card as its style prints them, and the styles there are; docs/decisions/0069-citations.md. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';
import { keySchema } from './limits.ts';

export const defaultCitationStyle = 'vancouver';

const listEntrySchema = z.object({
  /** Null: a line that a person wrote. */
  id: z.string().nullable(),
  text: z.string(),
  isCited: z.boolean(),
});

export const formattedCitationsSchema = z.object({
  /** Of each field, one a citation in reading order. */
  texts: z.record(z.string(), z.array(z.string())),
  /** As printed, in the order of the style. */
  list: z.array(listEntrySchema),
  /** Whether entries are known by their place in the list. */
  isNumbered: z.boolean(),
  /** Ids that are cited or listed and name no reference of the library. */
  missing: z.array(z.string()),
});
export type FormattedCitations = z.infer<typeof formattedCitationsSchema>;

/** The same for the screen: with what each reference is called where the card is written. */
export const cardCitationsSchema = formattedCitationsSchema.extend({
  style: z.string(),
  names: z.array(z.object({ id: z.string(), key: z.string(), title: z.string() })),
});
export type CardCitationsView = z.infer<typeof cardCitationsSchema>;

export const citationStyleRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  isOwn: z.boolean(),
  isNumbered: z.boolean(),
});
export type CitationStyleRow = z.infer<typeof citationStyleRowSchema>;

export const citationStyleIdSchema = z.object({ id: keySchema });
/** `name` is the file's, for what is told of it. */
export const citationStyleAddSchema = z.object({ name: z.string().min(1).max(500), text: z.string().max(1_000_000) });
export const citationStylePreviewSchema = z.object({ id: keySchema, language: z.enum(locales) });
/** An invented article, report and web page, cited together and one by one, and their list. */
export const citationPreviewSchema = z.object({ texts: z.array(z.string()), list: z.array(z.string()) });
export type CitationPreview = z.infer<typeof citationPreviewSchema>;

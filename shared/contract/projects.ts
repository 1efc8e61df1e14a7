/** A project: a question as PICO with synonyms, outcomes with importance, and what was decided about each source. */
import { z } from 'zod';
import { searchKinds } from '../model/screening.ts';
import { directions } from '../model/studies.ts';
import { locales } from '../model/vocabulary.ts';
import { entityIdSchema, hasAtMost } from './limits.ts';

const termsSchema = z.array(z.string().trim().min(1).max(2000)).max(100);
export const picoSchema = z.object({
  population: termsSchema,
  intervention: termsSchema,
  comparator: termsSchema,
  outcome: termsSchema,
  /** Term (as written in one of the lists, or any other) → other words for it, in either language. */
  synonyms: z.record(z.string().max(2000), termsSchema).refine(...hasAtMost(500)),
  /** Term → the one of its synonyms that is its name in tables of the language that is not the project's. */
  names: z
    .record(z.string().max(2000), z.string().max(2000))
    .refine(...hasAtMost(500))
    .optional(),
});
export type Pico = z.infer<typeof picoSchema>;
export const emptyPico: Pico = { population: [], intervention: [], comparator: [], outcome: [], synonyms: {} };

export const outcomeSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  name: z.string(),
  /** Other-language name, printed in tables of that language; '' where none. */
  nameEn: z.string(),
  description: z.string(),
  /** GRADE importance: 7–9 critical, 4–6 important, 1–3 of limited importance. */
  importance: z.number().int().min(1).max(9),
  position: z.number().int(),
  /** What it is measured in, e.g. points of a scale; '' where nobody said. */
  unit: z.string(),
  /** Which way is better for patients. */
  better: z.enum(directions),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const projectSchema = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  /** Language of cards and tables made from the project. */
  language: z.enum(locales),
  /** Where care is given, as the head of a summary of findings says it. */
  setting: z.string(),
  pico: picoSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
});
export type Project = z.infer<typeof projectSchema>;

export const projectDetailSchema = projectSchema.extend({ outcomes: z.array(outcomeSchema) });
export type ProjectDetail = z.infer<typeof projectDetailSchema>;

export const projectCreateSchema = z.object({
  title: z.string().trim().min(1).max(2000),
  language: z.enum(locales).optional(),
});
export const projectUpdateSchema = z.object({
  id: entityIdSchema,
  title: z.string().trim().min(1).max(2000).optional(),
  question: z.string().max(20_000).optional(),
  setting: z.string().max(2000).optional(),
  language: z.enum(locales).optional(),
  pico: picoSchema.partial().optional(),
});
export type ProjectUpdate = z.infer<typeof projectUpdateSchema>;

export const outcomeAddSchema = z.object({
  projectId: entityIdSchema,
  name: z.string().trim().min(1).max(500),
  nameEn: z.string().max(500).optional(),
  importance: z.number().int().min(1).max(9),
});
export const outcomeUpdateSchema = z.object({
  id: entityIdSchema,
  name: z.string().trim().min(1).max(500).optional(),
  nameEn: z.string().max(500).optional(),
  description: z.string().max(20_000).optional(),
  unit: z.string().max(200).optional(),
  better: z.enum(directions).optional(),
  importance: z.number().int().min(1).max(9).optional(),
});
/** `position` is the 0-based place the outcome moves to. */
export const outcomeMoveSchema = z.object({ id: entityIdSchema, position: z.number().int().min(0) });

export const itemKinds = ['document', 'trial', 'reference'] as const;
export const itemDecisions = ['undecided', 'included', 'excluded'] as const;
/** What a project decided about a source. A source without a row is undecided. */
export const projectItemSchema = z.object({
  projectId: z.string(),
  kind: z.enum(itemKinds),
  itemId: z.string(),
  decision: z.enum(itemDecisions),
  reason: z.string(),
});
export type ProjectItem = z.infer<typeof projectItemSchema>;
export const projectItemsSetSchema = z.object({
  projectId: entityIdSchema,
  kind: z.enum(itemKinds),
  itemIds: z.array(entityIdSchema).min(1).max(10_000),
  decision: z.enum(itemDecisions),
  reason: z.string().max(2000).default(''),
});
export type ProjectItemsSet = z.infer<typeof projectItemsSetSchema>;

/** One entry of the search log: where, when, what was asked, how much came back, who asked. */
export const searchLogEntrySchema = z.object({
  id: z.string(),
  projectId: z.string(),
  kind: z.enum(searchKinds),
  source: z.string(),
  /** What the source was searched through, e.g. Ovid; '' where nobody said. */
  platform: z.string(),
  searchedOn: z.string(),
  strategy: z.string(),
  limits: z.string(),
  /** As told by the source; null where nobody said. */
  hits: z.number().int().nullable(),
  /** Who searched, where it was not the person who noted it. */
  searcher: z.string(),
  /** Who noted it. */
  person: z.string(),
  /** What was imported from it: files, their records, and how many different publications those are. */
  files: z.number().int(),
  records: z.number().int(),
  references: z.number().int(),
  /** Trial records of its files: they are looked at in the trial ledger, not screened by title. */
  trials: z.number().int(),
});
export type SearchLogEntry = z.infer<typeof searchLogEntrySchema>;
export const searchLogAddSchema = z.object({
  projectId: entityIdSchema,
  kind: z.enum(searchKinds).optional(),
  source: z.string().max(2000),
  platform: z.string().max(2000).optional(),
  searchedOn: z.string().max(100),
  strategy: z.string().max(100_000),
  limits: z.string().max(20_000).optional(),
  hits: z.number().int().min(0).nullable(),
  searcher: z.string().max(500).optional(),
});
export const searchLogUpdateSchema = searchLogAddSchema
  .omit({ projectId: true })
  .partial()
  .extend({ id: entityIdSchema });

/** A file of references or trial records, and the project's search that it came from. */
export const searchFileSchema = z.object({
  sourceId: z.string(),
  name: z.string(),
  importedAt: z.string(),
  records: z.number().int(),
  /** How many of them are trials. */
  trials: z.number().int(),
  searchId: z.string().nullable(),
});
export type SearchFile = z.infer<typeof searchFileSchema>;
export const searchBindSchema = z.object({
  projectId: entityIdSchema,
  sourceIds: z.array(entityIdSchema).min(1).max(10_000),
  searchId: entityIdSchema.nullable(),
});

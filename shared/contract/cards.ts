/** Method-alert cards: the template as data, the card as fields with sources, proposals and findings. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';
import { entityIdSchema, keySchema } from './limits.ts';

const wordsSchema = z.object({ nb: z.string(), en: z.string() });

export const cardFieldTypes = [
  'line',
  'text',
  'bullets',
  'choice',
  'checkboxes',
  'trials-table',
  'references',
  'version-log',
] as const;

/** One option of a choice or a check box list; `group` puts options under a shared heading, `under` nests one. */
export const cardOptionSchema = z.object({
  code: z.string(),
  label: wordsSchema,
  group: wordsSchema.optional(),
  under: z.string().optional(),
});

export const cardFieldTemplateSchema = z.object({
  key: z.string(),
  label: wordsSchema,
  type: z.enum(cardFieldTypes),
  help: wordsSchema.optional(),
  options: z.array(cardOptionSchema).optional(),
  /** Where a proposal for the field is taken from; absent where only a person can write it. */
  proposal: z
    .enum([
      'project.title',
      'pico.population',
      'pico.intervention',
      'pico.comparator',
      'pico.outcome',
      'tags.population',
      'tags.intervention',
      'tags.comparator',
      'tags.harm',
      'tags.cost',
      'tags.result',
      'trials.included',
      'references.included',
      'searches.method',
      'recognised.checkboxes',
      'documents.assessments',
    ])
    .optional(),
  required: z.boolean().default(false),
});
export type CardFieldTemplate = z.infer<typeof cardFieldTemplateSchema>;

export const cardTemplateSchema = z.object({
  id: z.string(),
  version: z.string(),
  name: wordsSchema,
  issuer: z.string(),
  /** False for Norwegian method alerts: they print documentation status, never certainty. */
  allowsCertainty: z.boolean(),
  /** The line printed above the title, e.g. kind and stage. */
  kindLine: wordsSchema,
  sections: z.array(
    z.object({
      number: z.string(),
      title: wordsSchema,
      level: z.number().int(),
      fields: z.array(cardFieldTemplateSchema),
    }),
  ),
});
export type CardTemplate = z.infer<typeof cardTemplateSchema>;

export const cardSourceSchema = z.object({
  documentId: entityIdSchema.optional(),
  trialId: entityIdSchema.optional(),
  referenceId: entityIdSchema.optional(),
  /** An entry of the search log. */
  searchId: entityIdSchema.optional(),
  quote: z.string().max(20_000).optional(),
  page: z.number().int().optional(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  /** Of the source file at the time the source was bound. */
  sha256: z.string().max(100),
});
export type CardSource = z.infer<typeof cardSourceSchema>;

/** What one field can hold. */
export const longestValue = { characters: 100_000, lines: 1000, rows: 2000 };

/** Text types hold a string, bullets and checkboxes a list (of lines, of option codes), tables a list of rows. */
export const cardValueSchema = z.union([
  z.string().max(longestValue.characters),
  z.array(z.string().max(20_000)).max(longestValue.lines),
  z.array(z.array(z.string().max(20_000)).max(30)).max(longestValue.rows),
]);
export type CardValue = z.infer<typeof cardValueSchema>;

export const cardFieldStatuses = ['empty', 'proposed', 'written', 'checked'] as const;
export const cardFieldSchema = z.object({
  value: cardValueSchema,
  status: z.enum(cardFieldStatuses),
  sources: z.array(cardSourceSchema),
});
export type CardField = z.infer<typeof cardFieldSchema>;

export const cardSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  template: z.string(),
  templateVersion: z.string(),
  language: z.enum(locales),
  state: z.enum(['draft', 'frozen']),
  version: z.number().int(),
  title: z.string(),
  /** Id of a citation style. */
  citationStyle: z.string(),
  /** Every key of the template is present. */
  fields: z.record(z.string(), cardFieldSchema),
  versionLog: z.array(z.object({ date: z.string(), change: z.string(), by: z.string() })),
  hash: z.string().optional(),
  updatedAt: z.string(),
});
export type Card = z.infer<typeof cardSchema>;

export const cardRowSchema = cardSchema
  .pick({
    id: true,
    projectId: true,
    template: true,
    language: true,
    state: true,
    version: true,
    title: true,
    updatedAt: true,
  })
  .extend({ fieldCount: z.number().int(), doneCount: z.number().int() });
export type CardRow = z.infer<typeof cardRowSchema>;

export const cardProposalSchema = z.object({
  field: z.string(),
  value: cardValueSchema,
  sources: z.array(cardSourceSchema),
  reason: z.string(),
});
export type CardProposal = z.infer<typeof cardProposalSchema>;

export const cardCheckSchema = z.object({
  findings: z.array(z.object({ code: z.string(), field: z.string().optional(), message: z.string() })),
  unsupportedSentences: z.number().int(),
  complete: z.boolean(),
});
export type CardCheck = z.infer<typeof cardCheckSchema>;

export const cardCreateSchema = z.object({
  projectId: entityIdSchema,
  template: keySchema.default('metodevarsel-2025'),
  language: z.enum(locales).optional(),
  title: z.string().max(2000).optional(),
});
export const cardSetFieldSchema = z.object({
  id: entityIdSchema,
  field: keySchema,
  value: cardValueSchema.optional(),
  status: z.enum(cardFieldStatuses).optional(),
  sources: z.array(cardSourceSchema).max(500).optional(),
});
export const cardUpdateSchema = z.object({
  id: entityIdSchema,
  title: z.string().max(2000).optional(),
  language: z.enum(locales).optional(),
  citationStyle: keySchema.optional(),
});
export const cardAddSourceSchema = z.object({ id: entityIdSchema, field: keySchema, tagId: entityIdSchema });
export const cardVersionSchema = z.object({ id: entityIdSchema, change: z.string().trim().min(1).max(2000) });

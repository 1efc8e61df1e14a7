/** What is exempt from public access (unntatt offentlighet), and what masking it changed. */
import { z } from 'zod';
import { entityIdSchema, keySchema } from './limits.ts';

export const exemptionSubjects = [
  'document',
  'passage',
  'trial',
  'reference',
  'card-field',
  'tag',
  'grade',
  'search',
] as const;
export type ExemptionSubject = (typeof exemptionSubjects)[number];

export const exemptionSchema = z.object({
  id: z.string(),
  /** Where it was made; null for the library as a whole. It holds everywhere. */
  projectId: z.string().nullable(),
  subject: z.enum(exemptionSubjects),
  /** The row it is on: a document (also for a passage), trial, reference, card, tag, grade or search. */
  itemId: z.string(),
  /** A part of the row (a key of the record, of the card's template); '' for all of it. */
  field: z.string(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** The words of a passage; '' for the other subjects. */
  quote: z.string(),
  /** A code of resources/vocabularies/exemption-reasons.json. */
  reason: z.string(),
  note: z.string(),
  /** The person or company it is withheld for. */
  owner: z.string(),
  /** ISO day, the last on which it is to be withheld; null where it is open. A day that has passed lifts nothing. */
  until: z.string().nullable(),
  /** What it is on, as people know it. */
  title: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Exemption = z.infer<typeof exemptionSchema>;

const written = {
  reason: keySchema,
  note: z.string().max(20_000),
  owner: z.string().max(500),
  until: z.iso.date().max(10).nullable(),
};
export const exemptionAddSchema = z.object({
  projectId: entityIdSchema.nullable().default(null),
  subject: z.enum(exemptionSubjects),
  itemId: entityIdSchema,
  field: z.string().max(200).default(''),
  start: z.number().int().min(0).nullable().default(null),
  end: z.number().int().min(1).nullable().default(null),
  reason: written.reason,
  note: written.note.default(''),
  owner: written.owner.default(''),
  until: written.until.default(null),
});
export type ExemptionAdd = z.input<typeof exemptionAddSchema>;
/** The same mark on the whole of each; those that have one already keep it. */
export const exemptionAddManySchema = z.object({
  projectId: entityIdSchema.nullable().default(null),
  subject: z.enum(['document', 'trial', 'reference']),
  itemIds: z.array(entityIdSchema).min(1).max(10_000),
  reason: written.reason,
  note: written.note.default(''),
  owner: written.owner.default(''),
  until: written.until.default(null),
});
export type ExemptionAddMany = z.input<typeof exemptionAddManySchema>;
export const exemptionUpdateSchema = z.object({ id: entityIdSchema, ...z.object(written).partial().shape });
/** Without a project: all of the library. */
export const exemptionListSchema = z.object({ projectId: entityIdSchema.nullable().default(null) });

export const audiences = ['internal', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** One mask in an export or packet. */
export const maskSchema = z.object({
  /** The same each time the same thing is masked: by it a person shows a sentence that may be shown. */
  key: z.string(),
  exemptionId: z.string(),
  subject: z.enum(exemptionSubjects),
  /** Where it stood: the field of a card, the row and column of a table, the table of a packet. */
  place: z.string(),
  /** The text as it would have stood; told to the person, never written. */
  text: z.string(),
  reason: z.string(),
  owner: z.string(),
  until: z.string().nullable(),
  /** Masked for its origin only: the person may show it. */
  mayShow: z.boolean(),
  isShown: z.boolean(),
});
export type Mask = z.infer<typeof maskSchema>;

/** What the person shows nevertheless, by key. */
export const shownSchema = z.array(z.string().max(200)).max(10_000);

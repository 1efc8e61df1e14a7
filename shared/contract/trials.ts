/** One trial as the registries describe it: the shape of `show --json` of a trial (guide: interface.md). */
import { z } from 'zod';
import { picoElements } from '../model/vocabulary.ts';
import { fitLevels } from '../trials/fit-levels.ts';
import { entityIdSchema } from './limits.ts';
import { listPageInputSchema } from './list-pages.ts';

const outcomeMeasureSchema = z.object({ measure: z.string(), timeFrame: z.string() });

/** The fields read from one registry record. Unknown text is '', unknown lists are empty, unknown dates null. */
export const trialRecordSchema = z.object({
  registryId: z.string(),
  registry: z.string(),
  otherIds: z.array(z.string()),
  title: z.string(),
  officialTitle: z.string(),
  /** As the registry prints it, e.g. RECRUITING. */
  status: z.string(),
  statusDate: z.string().nullable(),
  studyType: z.string(),
  design: z.object({ allocation: z.string(), model: z.string(), masking: z.string(), purpose: z.string() }),
  phases: z.array(z.string()),
  enrollment: z.object({ count: z.number().int().nullable(), type: z.string() }),
  conditions: z.array(z.string()),
  interventions: z.array(z.object({ type: z.string(), name: z.string(), description: z.string() })),
  arms: z.array(z.object({ label: z.string(), type: z.string(), interventions: z.array(z.string()) })),
  outcomes: z.object({ primary: z.array(outcomeMeasureSchema), secondary: z.array(outcomeMeasureSchema) }),
  eligibility: z.object({ criteria: z.string(), sex: z.string(), minimumAge: z.string(), maximumAge: z.string() }),
  countries: z.array(z.string()),
  sponsor: z.string(),
  /** ISO 8601 at the precision printed: YYYY, YYYY-MM or YYYY-MM-DD. */
  startDate: z.string().nullable(),
  primaryCompletionDate: z.string().nullable(),
  completionDate: z.string().nullable(),
  hasResults: z.boolean(),
  sourceFormat: z.string(),
  /** The day the record speaks of (the registry's own date stamp); null where the file does not say. */
  asOf: z.string().nullable(),
  /** What the model has no place for, under the registry's own names; absent in records of before it was kept. */
  other: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
export type TrialRecord = z.infer<typeof trialRecordSchema>;

export const trialSchema = trialRecordSchema.extend({
  id: z.string(),
  history: z.array(
    z.object({
      asOf: z.string(),
      changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
    }),
  ),
});
export type Trial = z.infer<typeof trialSchema>;

/** What a list shows of a trial; the rest comes with the trial itself. */
export const trialListRowSchema = trialSchema
  .pick({
    id: true,
    registryId: true,
    otherIds: true,
    title: true,
    status: true,
    studyType: true,
    phases: true,
    enrollment: true,
    conditions: true,
    countries: true,
    sponsor: true,
    startDate: true,
    primaryCompletionDate: true,
    completionDate: true,
    hasResults: true,
    asOf: true,
  })
  .extend({
    /** Numbers of the other registry records that tell of it. */
    linkedIds: z.array(z.string()),
    /** A registry told another primary outcome before. */
    isOutcomeChanged: z.boolean(),
  });
export type TrialListRow = z.infer<typeof trialListRowSchema>;

/** One import of a registry record: whose file it came in, and the day it speaks of. */
export const trialSnapshotSchema = z.object({
  id: z.string(),
  asOf: z.string(),
  format: z.string(),
  file: z.string(),
  importedAt: z.string(),
  person: z.string(),
});
export type TrialSnapshot = z.infer<typeof trialSnapshotSchema>;

/** A trial over all registries that tell of it. */
export const trialLedgerSchema = z.object({
  /** The one that lists show comes first. */
  records: z.array(
    z.object({
      id: z.string(),
      registryId: z.string(),
      registry: z.string(),
      asOf: z.string(),
      snapshots: z.array(trialSnapshotSchema),
      /** Null for the first; the number that joined it is '' where a person did. */
      link: z.object({ number: z.string(), at: z.string(), person: z.string() }).nullable(),
    }),
  ),
  conflicts: z.array(
    z.object({ field: z.string(), values: z.array(z.object({ id: z.string(), value: z.unknown().optional() })) }),
  ),
  /** Records that tell one of its numbers, and stand apart. */
  related: z.array(z.object({ id: z.string(), registryId: z.string(), title: z.string(), number: z.string() })),
});
export type TrialLedger = z.infer<typeof trialLedgerSchema>;

export const trialLinkSchema = z.object({ id: entityIdSchema, otherId: entityIdSchema });
export type TrialLinkInput = z.infer<typeof trialLinkSchema>;

/** Days of two snapshots; the newest two that differ where none are given. */
export const trialDiffInputSchema = z.object({
  id: entityIdSchema,
  fromDay: z.string().max(40).optional(),
  untilDay: z.string().max(40).optional(),
});
export type TrialDiffInput = z.infer<typeof trialDiffInputSchema>;
export const trialDiffSchema = z.object({
  from: trialSnapshotSchema.nullable(),
  to: trialSnapshotSchema,
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown(), isTelling: z.boolean() })),
});
export type TrialDiff = z.infer<typeof trialDiffSchema>;

/** How far a trial is about a project's question: 0..1, with the best reason for each element that is met. */
export const trialFitSchema = z.object({
  score: z.number(),
  level: z.enum(fitLevels),
  reasons: z.array(
    z.object({
      element: z.enum(picoElements),
      /** As the project has it. */
      term: z.string(),
      field: z.enum([
        'conditions',
        'interventions',
        'arms',
        'primaryOutcomes',
        'title',
        'secondaryOutcomes',
        'eligibility',
      ]),
      share: z.number(),
      /** The registry's own. */
      words: z.string(),
    }),
  ),
});
export type TrialFit = z.infer<typeof trialFitSchema>;
export type TrialFitReason = TrialFit['reasons'][number];
export const trialFitRowSchema = trialFitSchema.pick({ score: true, level: true }).extend({ id: z.string() });
export type TrialFitRow = z.infer<typeof trialFitRowSchema>;
export const trialFitsInputSchema = listPageInputSchema.extend({ projectId: entityIdSchema });
export type TrialFitsInput = z.infer<typeof trialFitsInputSchema>;
export const trialFitInputSchema = z.object({ id: entityIdSchema, projectId: entityIdSchema });

/** A number of a registry that documents name. */
export const namedNumberSchema = z.object({
  number: z.string(),
  registry: z.string(),
  /** The trial that it is of; null where none is in the library. */
  trialId: z.string().nullable(),
  title: z.string(),
  documents: z.number().int(),
  mentions: z.number().int(),
  first: z.object({ documentId: z.string(), title: z.string(), page: z.number().int(), start: z.number().int() }),
});
export type NamedNumber = z.infer<typeof namedNumberSchema>;
export const namedNumbersInputSchema = z.object({
  /** Only what its documents name: all that it did not exclude. */
  projectId: entityIdSchema.optional(),
  missingOnly: z.boolean().default(false),
});
export type NamedNumbersInput = z.input<typeof namedNumbersInputSchema>;

/** A number where it stands in one document. */
export const numberInDocumentSchema = z.object({
  number: z.string(),
  registry: z.string(),
  page: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  trialId: z.string().nullable(),
  title: z.string(),
});
export type NumberInDocument = z.infer<typeof numberInDocumentSchema>;

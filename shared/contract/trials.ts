/** One trial as the registries describe it: the shape of `show --json` of a trial (guide: interface.md). */
import { z } from 'zod';

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
export const trialListRowSchema = trialSchema.pick({
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
});
export type TrialListRow = z.infer<typeof trialListRowSchema>;

/**
 * What a registry record reports of its results, in the registry's own words: nothing is reckoned here.
 * Field names of ClinicalTrials.gov: https://clinicaltrials.gov/data-api/about-api/study-data-structure
 */
import { z } from 'zod';

/** Texts as printed: `12`, `1,234.5`, `NA`, `<0.001`; '' where the record has none. */
const postedValueSchema = z.object({
  groupId: z.string(),
  value: z.string(),
  spread: z.string(),
  lower: z.string(),
  upper: z.string(),
  /** How many were analysed in this group. */
  analysed: z.string(),
});

const postedAnalysisSchema = z.object({
  groupIds: z.array(z.string()),
  /** As printed: `Odds Ratio (OR)`, `LS Mean Difference`. */
  param: z.string(),
  value: z.string(),
  lower: z.string(),
  upper: z.string(),
  /** Level of the interval, e.g. `95`. */
  percent: z.string(),
  sides: z.string(),
  errorType: z.string(),
  error: z.string(),
  method: z.string(),
  /** What is told of the groups and of the estimate, such as which is divided by which. */
  comment: z.string(),
});
export type PostedAnalysis = z.infer<typeof postedAnalysisSchema>;

export const postedMeasureSchema = z.object({
  /** `serious` and `deaths` are of the adverse events, and have no title of their own. */
  origin: z.enum(['outcome', 'serious', 'deaths']),
  /** PRIMARY, SECONDARY, … */
  type: z.string(),
  title: z.string(),
  timeFrame: z.string(),
  unit: z.string(),
  /** COUNT_OF_PARTICIPANTS, MEAN, … */
  param: z.string(),
  dispersion: z.string(),
  /** What is counted where it is not people, e.g. `Eyes`. */
  unitsAnalysed: z.string(),
  groups: z.array(z.object({ id: z.string(), title: z.string() })),
  /** One for each class and category; the title is '' where there is one only. */
  rows: z.array(z.object({ title: z.string(), values: z.array(postedValueSchema) })),
  analyses: z.array(postedAnalysisSchema),
});
export type PostedMeasure = z.infer<typeof postedMeasureSchema>;

export const postedResultsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('posted'),
    registryId: z.string(),
    asOf: z.string(),
    file: z.string(),
    measures: z.array(postedMeasureSchema),
    /** Longer than is read: some stand in the registry only. */
    isCut: z.boolean(),
  }),
  /** The record reports none. */
  z.object({ kind: z.literal('none'), registryId: z.string() }),
  /** The record has results, and its file is of a form whose results are not read. */
  z.object({ kind: z.literal('other-format'), registryId: z.string() }),
]);
export type PostedResults = z.infer<typeof postedResultsSchema>;

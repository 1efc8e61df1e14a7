/** What an importer understood of a document: the `recognised` object of `show --json` (guide: interface.md). */
import { z } from 'zod';
import { ocrLanguages } from '../model/ocr.ts';
import { documentKinds, flowSteps, textLanguages } from '../model/vocabulary.ts';

/** A part of an item that a person corrected: which (`text`, `rows.2.3`), what was recognised, who and when. */
export const correctedSchema = z.object({
  part: z.string(),
  from: z.string(),
  by: z.string(),
  at: z.string(),
  /** The document's own words at the place that the person chose for it. */
  quote: z.string().optional(),
  /** Where words stand that were moved here. */
  origins: z.array(z.object({ start: z.number().int(), end: z.number().int() })).optional(),
});
const corrected = { corrected: z.array(correctedSchema).optional() };

/**
 * Where an item stands: 1-based page, and UTF-16 offsets [start, end) into the document's normalised text; and what was
 * corrected in it since.
 */
const place = {
  ...corrected,
  page: z.number().int().optional(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
};

export const identifierTypes = ['nye-metoder-id', 'nice-id', 'isbn', 'doi', 'pmid', 'registry-id', 'issn'] as const;
export const recommendationCategories = [
  'standard-arrangements',
  'special-arrangements',
  'only-in-research',
  'do-not-use',
] as const;

export const recognisedSectionSchema = z.object({
  number: z.string().nullable(),
  title: z.string(),
  level: z.number().int(),
  ...place,
});
export const recognisedCheckboxSchema = z.object({
  section: z.string().nullable(),
  group: z.string(),
  label: z.string(),
  checked: z.boolean(),
  code: z.string().optional(),
  ...place,
});
export const recognisedFieldSchema = z.object({
  section: z.string().nullable(),
  label: z.string(),
  text: z.string(),
  ...place,
});
export const recognisedTrialRowSchema = z.object({
  population: z.string(),
  n: z.number().int().nullable(),
  intervention: z.string(),
  comparator: z.string(),
  outcome: z.string(),
  registryId: z.string(),
  status: z.string().optional(),
  design: z.string().optional(),
  country: z.string().optional(),
  period: z.string().optional(),
  ...place,
});
export const recognisedQuestionSchema = z.object({
  number: z.number().int(),
  prompt: z.string(),
  answer: z.string(),
  yesNo: z.array(z.object({ label: z.string(), value: z.enum(['yes', 'no']).nullable() })).optional(),
  confidence: z.number().min(0).max(1),
  ...place,
});
/** A footnote below a table and the cells that bear its mark; `row` is null for a column's heading. */
export const recognisedTableNoteSchema = z.object({
  mark: z.string(),
  text: z.string(),
  cells: z.array(z.object({ row: z.number().int().nullable(), column: z.number().int() })),
  ...place,
});
export const recognisedTableSchema = z.object({
  number: z.string(),
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  notes: z.array(recognisedTableNoteSchema).optional(),
  ...place,
});
export const recognisedIndicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  thresholds: z.object({ high: z.string().optional(), moderate: z.string().optional(), low: z.string().optional() }),
  ...place,
});
export const importWarningSchema = z.object({
  code: z.string(),
  message: z.string(),
  quote: z.string().optional(),
  /** What the message names, for its sentence in either language. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  ...place,
});
export const recognisedPicoSchema = z.object({
  population: z.array(z.string()),
  intervention: z.array(z.string()),
  comparator: z.array(z.string()),
  outcome: z.array(z.string()),
  ...corrected,
});

/** Pages whose text was read from their pictures, and how sure that was; confidences from 0 to 100. */
export const recognisedOcrSchema = z.object({
  languages: z.array(z.enum(ocrLanguages)),
  confidence: z.number(),
  pages: z.array(z.object({ page: z.number().int(), confidence: z.number(), words: z.number().int() })),
  /** Words that are most likely wrong, first in the text first. */
  unsure: z.array(z.object({ confidence: z.number(), ...place })),
});
const countSchema = z.object({ n: z.number().int(), quote: z.string(), ...place });
const passageSchema = z.object({ text: z.string(), ...place });
/** Strength and certainty are the guideline's own words, never a GRADE judgement of ours. */
export const recognisedRecommendationSchema = z.object({
  number: z.string().nullable(),
  text: z.string(),
  strength: z.string().nullable(),
  certainty: z.string().nullable(),
  /** Where it is printed again, in other words: a summary and a chapter say the same. */
  also: z.array(passageSchema).optional(),
  ...place,
});
/** From figure or prose. */
export const recognisedFlowSchema = z.partialRecord(z.enum(flowSteps), countSchema);
/** `date` is ISO 8601, as precise as printed. */
export const recognisedSearchSchema = z.object({
  date: z.object({ date: z.string(), ...place }).optional(),
  databases: z.array(passageSchema),
  registration: passageSchema.optional(),
});
export const recognisedTrialSchema = z.object({
  registration: passageSchema.optional(),
  design: passageSchema.optional(),
  randomised: countSchema.optional(),
  arms: z.array(z.object({ label: z.string(), n: z.number().int(), ...place })),
  primaryOutcome: passageSchema.optional(),
  followUp: passageSchema.optional(),
});
export const recognisedReportSchema = z.object({
  number: passageSchema.optional(),
  commissioner: passageSchema.optional(),
  question: passageSchema.optional(),
  conclusion: passageSchema.optional(),
});

export const recognisedSchema = z.object({
  kind: z.enum(documentKinds),
  template: z
    .object({ family: z.string(), generation: z.string().nullable(), version: z.string().nullable() })
    .optional(),
  title: z.string(),
  language: z.enum(textLanguages),
  issuer: z.string().optional(),
  /** Told where the issuer was read from its place or form only. */
  issuerConfidence: z.number().min(0).max(1).optional(),
  identifiers: z.array(z.object({ type: z.enum(identifierTypes), value: z.string(), ...place })),
  /** ISO 8601 dates, as precise as printed; `reportingYear` is a year. */
  dates: z.object({
    created: z.string().optional(),
    published: z.string().optional(),
    submitted: z.string().optional(),
    templateVersion: z.string().optional(),
    reportingYear: z.string().optional(),
    ...corrected,
  }),
  sections: z.array(recognisedSectionSchema),
  paragraphs: z.array(z.object({ number: z.string(), text: z.string(), ...place })).optional(),
  checkboxes: z.array(recognisedCheckboxSchema).optional(),
  pico: recognisedPicoSchema.optional(),
  fields: z.array(recognisedFieldSchema).optional(),
  ongoingTrials: z.array(recognisedTrialRowSchema).optional(),
  questions: z.array(recognisedQuestionSchema).optional(),
  unassigned: z.array(z.object({ text: z.string(), ...place })).optional(),
  recommendation: z
    .object({
      category: z.enum(recommendationCategories).nullable(),
      text: z.string(),
      paragraph: z.string(),
      ...place,
    })
    .optional(),
  recommendations: z.array(recognisedRecommendationSchema).optional(),
  flow: recognisedFlowSchema.optional(),
  search: recognisedSearchSchema.optional(),
  trial: recognisedTrialSchema.optional(),
  report: recognisedReportSchema.optional(),
  evidence: z
    .array(z.object({ design: z.string(), studies: z.number().int(), publications: z.number().int(), ...place }))
    .optional(),
  outcomes: z.object({ efficacy: z.array(z.string()), safety: z.array(z.string()), ...corrected }).optional(),
  indicators: z.array(recognisedIndicatorSchema).optional(),
  tables: z.array(recognisedTableSchema).optional(),
  figures: z.array(z.object({ number: z.string(), caption: z.string(), ...place })).optional(),
  statistics: z.array(z.object({ value: z.number(), unit: z.string(), quote: z.string(), ...place })).optional(),
  citations: z.array(z.number().int()).optional(),
  references: z.array(z.object({ n: z.number().int().optional(), text: z.string(), ...place })).optional(),
  links: z.array(z.string()).optional(),
  registryIds: z.array(z.string()).optional(),
  versionLog: z.array(z.object({ date: z.string(), change: z.string(), ...corrected })).optional(),
  ocr: recognisedOcrSchema.optional(),
  warnings: z.array(importWarningSchema),
});

export type Corrected = z.infer<typeof correctedSchema>[];
export type Recognised = z.infer<typeof recognisedSchema>;
export type RecognisedSection = z.infer<typeof recognisedSectionSchema>;
export type RecognisedCheckbox = z.infer<typeof recognisedCheckboxSchema>;
export type RecognisedField = z.infer<typeof recognisedFieldSchema>;
export type RecognisedTrialRow = z.infer<typeof recognisedTrialRowSchema>;
export type RecognisedQuestion = z.infer<typeof recognisedQuestionSchema>;
export type RecognisedTable = z.infer<typeof recognisedTableSchema>;
export type RecognisedTableNote = z.infer<typeof recognisedTableNoteSchema>;
export type RecognisedIndicator = z.infer<typeof recognisedIndicatorSchema>;
export type RecognisedOcr = z.infer<typeof recognisedOcrSchema>;
export type RecognisedPico = z.infer<typeof recognisedPicoSchema>;
export type RecognisedRecommendation = z.infer<typeof recognisedRecommendationSchema>;
export type RecognisedFlow = z.infer<typeof recognisedFlowSchema>;
export type RecognisedSearch = z.infer<typeof recognisedSearchSchema>;
export type RecognisedTrial = z.infer<typeof recognisedTrialSchema>;
export type RecognisedReport = z.infer<typeof recognisedReportSchema>;
export type ImportWarning = z.infer<typeof importWarningSchema>;

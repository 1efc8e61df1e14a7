/** The sample project as written down in resources/sample/project.json. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { analysisChoicesSchema } from '../../shared/contract/analyses.ts';
import { cardValueSchema } from '../../shared/contract/cards.ts';
import { costNoteSchema } from '../../shared/contract/cost-notes.ts';
import { gradeDesigns, gradeDomains } from '../../shared/contract/grades.ts';
import { outcomeSchema, picoSchema } from '../../shared/contract/projects.ts';
import { studyArmSchema, studyResultSchema, studySchema } from '../../shared/contract/studies.ts';
import { effectSizes } from '../../shared/model/grades.ts';
import { searchKinds } from '../../shared/model/screening.ts';
import { locales, tagElements } from '../../shared/model/vocabulary.ts';

const passageSchema = z.object({ document: z.string(), quote: z.string() });

const { name, description, importance, unit, better } = outcomeSchema.shape;

/** Records and publications are told by their number and DOI, for ids are made with the library. */
const sampleStudySchema = studySchema.pick({ name: true, year: true, design: true }).extend({
  arms: z.array(studyArmSchema.omit({ id: true })),
  trials: z.array(z.string()),
  references: z.array(z.string()),
});

/** The first arm of the study is the intervention, the second what it is compared with. */
const sampleResultSchema = studyResultSchema.pick({ timePoint: true, kind: true, numbers: true }).extend({
  study: z.string(),
  outcome: z.string(),
  /** A tagged passage that tells it; without one, the records and publications of the study are its sources. */
  quote: z.string().optional(),
});

const decisionSchema = z.object({ level: z.string(), reason: z.string() });
const sampleAppraisalSchema = z.object({
  tool: z.string(),
  variant: z.string().optional(),
  study: z.string(),
  /** '': of the study as a whole. */
  outcome: z.string(),
  answers: z.record(z.string(), z.string()),
  /** Tagged passages that an answer rests on, by question. */
  quotes: z.record(z.string(), z.string()),
  decisions: z.record(z.string(), decisionSchema),
  overall: decisionSchema,
});

const sampleCostSchema = costNoteSchema
  .pick({ kind: true, name: true, amount: true, unit: true, currency: true, year: true, factors: true })
  .extend({ note: z.string().optional(), quotes: z.array(z.string()) });

const sampleSchema = z.object({
  title: z.string(),
  question: z.string(),
  setting: z.string(),
  language: z.enum(locales),
  pico: picoSchema,
  outcomes: z.array(z.object({ name, nameEn: name, description, importance, unit, better })),
  people: z.array(z.object({ name: z.string(), role: z.string() })).min(1),
  tags: z.array(passageSchema.extend({ element: z.enum(tagElements), comment: z.string().optional() })),
  studies: z.array(sampleStudySchema),
  results: z.array(sampleResultSchema),
  analyses: z.array(z.object({ outcome: z.string(), choices: analysisChoicesSchema.partial() })),
  appraisals: z.array(sampleAppraisalSchema),
  costs: z.array(sampleCostSchema),
  grades: z.array(
    z.object({
      outcome: z.string(),
      design: z.enum(gradeDesigns),
      studies: z.number().int(),
      participants: z.number().int(),
      effect: z.string(),
      effectSize: z.enum(effectSizes),
      followUp: z.string(),
      domains: z.record(z.enum(gradeDomains), z.object({ levels: z.number().int(), reason: z.string() })),
    }),
  ),
  includedTrials: z.array(z.string()),
  searchLog: z.array(
    z.object({
      kind: z.enum(searchKinds),
      source: z.string(),
      platform: z.string(),
      searchedOn: z.string(),
      strategy: z.string(),
      limits: z.string(),
      hits: z.number().int(),
      /** Names of the files that it brought. */
      files: z.array(z.string()),
    }),
  ),
  card: z.object({
    template: z.string(),
    title: z.string(),
    fields: z.record(z.string(), cardValueSchema),
    sources: z.record(z.string(), z.array(passageSchema)),
  }),
});
export type Sample = z.infer<typeof sampleSchema>;

/** Throws where the bundled file breaks its own schema: that is a fault of the app. */
export function readSample(folder: string): Sample {
  return sampleSchema.parse(JSON.parse(readFileSync(join(folder, 'project.json'), 'utf8')));
}

/** The sample project as written down in resources/sample/project.json. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cardValueSchema } from '../../shared/contract/cards.ts';
import { gradeDesigns, gradeDomains } from '../../shared/contract/grades.ts';
import { picoSchema } from '../../shared/contract/projects.ts';
import { searchKinds } from '../../shared/model/screening.ts';
import { locales, tagElements } from '../../shared/model/vocabulary.ts';

const passageSchema = z.object({ document: z.string(), quote: z.string() });

const sampleSchema = z.object({
  title: z.string(),
  question: z.string(),
  language: z.enum(locales),
  pico: picoSchema,
  outcomes: z.array(z.object({ name: z.string(), nameEn: z.string(), importance: z.number().int() })),
  people: z.array(z.object({ name: z.string(), role: z.string() })).min(1),
  tags: z.array(passageSchema.extend({ element: z.enum(tagElements), comment: z.string().optional() })),
  grades: z.array(
    z.object({
      outcome: z.string(),
      design: z.enum(gradeDesigns),
      studies: z.number().int(),
      participants: z.number().int(),
      effect: z.string(),
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

import { readFileSync } from 'node:fs';
import { parseTrials } from '../../../../electron/import/trials/parse-trials.ts';
import type { ExtractedTrials } from '../../../../shared/model/extraction.ts';

export const trialFixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/trials/${name}`, import.meta.url), 'utf8');

/** The extraction of a text that must be one. */
export function trialsOf(text: string): ExtractedTrials {
  const extraction = parseTrials(text, 'file');
  if (!extraction) throw new Error('not read as trials');
  return extraction;
}

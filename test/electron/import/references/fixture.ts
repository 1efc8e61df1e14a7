import { readFileSync } from 'node:fs';
import { parseReferences } from '../../../../electron/import/references/parse-references.ts';
import type { CslItem } from '../../../../shared/contract/references.ts';
import type { ExtractedReferences } from '../../../../shared/model/extraction.ts';

export const referenceFixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/references/${name}`, import.meta.url), 'utf8');

/** The extraction of a text that must be one. */
export function referencesOf(text: string): ExtractedReferences {
  const extraction = parseReferences(text, 'file');
  if (!extraction) throw new Error('not read as references');
  return extraction;
}

export const itemsOf = (text: string): CslItem[] => referencesOf(text).records.map((record) => record.csl);

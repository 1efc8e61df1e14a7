import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceKeys } from '../../../../electron/import/references/identity.ts';
import { parseReferences } from '../../../../electron/import/references/parse-references.ts';
import { referenceRecordSchema } from '../../../../shared/contract/references.ts';
import { referenceFixture } from './fixture.ts';

const names = [
  'sample.ris',
  'sample.nbib',
  'sample.bib',
  'sample-wos.txt',
  'sample-cochrane.txt',
  'sample.enw',
  'sample-pubmed.xml',
  'sample-endnote.xml',
  'sample-csl.json',
  'sample.csv',
];

describe('damaged reference files', () => {
  it.each(names)('%s gives valid records or none, however it is cut and changed', (name) => {
    const text = referenceFixture(name);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 5 }), (cut, at, noise) => {
        const damaged = (text.slice(0, at) + noise + text.slice(at)).slice(0, cut);
        const extraction = parseReferences(damaged, name);
        for (const record of extraction?.records ?? []) {
          expect(referenceRecordSchema.safeParse(record).success).toBe(true);
          expect(referenceKeys(record.csl).titleKey).toContain('|');
        }
        if (extraction?.records.length === 0) expect(extraction.problems).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrials } from '../../../../electron/import/trials/parse-trials.ts';
import { trialRecordSchema } from '../../../../shared/contract/trials.ts';
import { trialFixture } from './fixture.ts';

const names = [
  'ctgov-v2.json',
  'ctgov-v2.csv',
  'legacy.xml',
  'v1.json',
  'ictrp.xml',
  'euctr.txt',
  'isrctn.xml',
  'ctis.json',
];

describe('damaged trial files', () => {
  it.each(names)('%s gives valid records or none, however it is cut and changed', (name) => {
    const text = trialFixture(name);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 5 }), (cut, at, noise) => {
        const damaged = (text.slice(0, at) + noise + text.slice(at)).slice(0, cut);
        for (const record of parseTrials(damaged, name)?.records ?? []) {
          expect(trialRecordSchema.safeParse(record).success).toBe(true);
          expect(record.registryId).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});

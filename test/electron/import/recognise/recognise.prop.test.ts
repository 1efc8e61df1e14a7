import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { recognisedSchema } from '../../../../shared/contract/recognised.ts';
import { normalise } from '../../../../shared/text/normalise.ts';

const folder = new URL('../../../fixtures/documents/recognise/', import.meta.url);
const lines = ['alert-2025', 'proposal-scrambled', 'registry-small', 'guidance-older'].flatMap((name) =>
  readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n'),
);

test('any mixture of lines is read without a fault, within the contract', () => {
  const document = fc.array(fc.array(fc.constantFrom(...lines), { maxLength: 60 }), { maxLength: 4 });
  fc.assert(
    fc.property(document, (pagesOfLines) => {
      const { text, pages } = normalise(pagesOfLines.map((page) => page.join('\n')));
      const recognised = recogniseDocument({ text, pages, format: 'text', fileName: 'x.txt' });
      expect(recognisedSchema.parse(recognised)).toEqual(recognised);
      expect(recognised.warnings.map((warning) => warning.code)).not.toContain('structure-not-read');
    }),
    { numRuns: 60 },
  );
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
      const { text, pages } = normalise([raw]);
      const recognised = recogniseDocument({ text, pages, format: 'text', fileName: 'x.txt' });
      expect(recognised.warnings.map((warning) => warning.code)).not.toContain('structure-not-read');
    }),
  );
});

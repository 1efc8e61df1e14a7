/** Invented guidelines, reviews, trial and HTA reports: each is read in every format and layout as its fixture says. */
import { describe, expect, test } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';
import { type Recognised, recognisedSchema } from '../../../../shared/contract/recognised.ts';
import { formAsPdf, formAsText } from '../../../fixtures/documents/form-pages.ts';
import { formAsDocx, formAsHtml } from '../../../fixtures/documents/form-parts.ts';
import { guidelines } from '../../../fixtures/documents/kinds/guidelines.ts';
import type { KindFixture } from '../../../fixtures/documents/kinds/kind-fixture.ts';
import { otherLayouts } from '../../../fixtures/documents/kinds/other-layouts.ts';
import { reports } from '../../../fixtures/documents/kinds/reports.ts';
import { reviews } from '../../../fixtures/documents/kinds/reviews.ts';
import { trials } from '../../../fixtures/documents/kinds/trials.ts';
import { foundIn } from './found-in.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const head = 'Arbeidsutkast fra Lierås';
const printings: Record<string, (parts: KindFixture['parts']) => [string, Uint8Array]> = {
  text: (parts) => ['a.txt', bytes(formAsText(parts, { width: 80, pageLines: 30 }))],
  'text in narrow lines without pages or numbers': (parts) => [
    'a.txt',
    bytes(formAsText(parts, { width: 50, numbers: 'none', hasHyphens: true })),
  ],
  'text with decomposed letters': (parts) => [
    'a.txt',
    bytes(formAsText(parts, { width: 70, numbers: 'dotted' }).normalize('NFD')),
  ],
  'text with rings before their letters': (parts) => [
    'a.txt',
    bytes(formAsText(parts, { width: 90 }).replaceAll('å', '\u030aa')),
  ],
  'text ended by CRLF': (parts) => [
    'a.txt',
    bytes(formAsText(parts, { width: 64, pageLines: 24 }).replaceAll('\n', '\r\n')),
  ],
  'a Word document': (parts) => ['a.docx', formAsDocx(parts, [head])],
  'a web page': (parts) => ['a.html', formAsHtml(parts)],
  'a PDF': (parts) => ['a.pdf', formAsPdf(parts, 1)],
  'a PDF in two columns': (parts) => ['a.pdf', formAsPdf(parts, 2)],
};
const fixtures = [...guidelines, ...reviews, ...trials, ...reports, ...otherLayouts];

describe.each(fixtures)('$expected.kind in $expected.language: $name', ({ parts, expected }) => {
  test.each(Object.keys(printings))('%s', async (printing) => {
    const [name, file] = printings[printing]!(parts);
    const read = await extractBytes(file, name, () => undefined);
    if (read.kind !== 'document') throw new Error(read.kind);
    const found: Recognised = read.recognised;
    expect(recognisedSchema.parse(found)).toEqual(found);
    expect(foundIn(found, expected)).toEqual(expected);
    expect(found.warnings).toEqual([]);
    for (const { text, start, end } of found.recommendations ?? []) {
      expect(read.text.slice(start, end).replace(/\s+/g, ' ')).toContain(text.slice(0, 20));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../../../electron/import/extract-file.ts';
import { type DocxParts, docxEntries, p, tbl, tc, tr, writeDocx } from '../../../../fixtures/docx/write-docx.ts';
import { writeZip, type ZipEntry } from '../../../../fixtures/zip/write-zip.ts';

const extract = (bytes: Uint8Array, name = 'a.docx') => extractBytes(bytes, name, () => undefined);
/** A document whose part is replaced, or removed where the content is null. */
const withPart = (name: string, content: string | null, parts: DocxParts = { body: p('Tekst') }): Uint8Array => {
  const others = docxEntries(parts).filter((entry) => entry.name !== name);
  return writeZip(content === null ? others : [...others, { name, content } satisfies ZipEntry]);
};
const document = (content: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:document>`;

describe('Word documents that are damaged or hostile', () => {
  it.each([
    ['no text', withPart('word/document.xml', null), 'file-damaged', { place: 'word/document.xml' }],
    [
      'text cut off',
      withPart('word/document.xml', '<w:document><w:p>'),
      'file-truncated',
      { place: 'word/document.xml, line 1' },
    ],
    [
      'text that is no XML',
      withPart('word/document.xml', '<w:p></w:r>'),
      'file-damaged',
      { place: 'word/document.xml, line 1' },
    ],
    [
      'a sign that no XML may hold',
      withPart('word/document.xml', document('<w:p><w:r><w:t>Lav: < 75 %</w:t></w:r></w:p>')),
      'file-damaged',
      {},
    ],
    [
      'an entity nobody declared',
      withPart('word/document.xml', document('<w:p><w:r><w:t>&aring;</w:t></w:r></w:p>')),
      'file-damaged',
      {},
    ],
    [
      'styles that are no XML',
      withPart('word/styles.xml', '<w:styles></w:x>', { body: p('a'), styles: '' }),
      'file-damaged',
      { place: 'word/styles.xml, line 1' },
    ],
    [
      'a document type',
      withPart('word/document.xml', `<!DOCTYPE x SYSTEM "http://eksempel.no/x">${document('')}`),
      'file-hostile',
      {},
    ],
    [
      'entities that grow',
      withPart('word/document.xml', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${document('&b;')}`),
      'file-hostile',
      {},
    ],
    [
      'elements nested without end',
      withPart('word/document.xml', document('<w:sdt>'.repeat(5000))),
      'file-hostile',
      {},
    ],
    [
      'a name outside',
      writeZip([...docxEntries({ body: '' }), { name: '../../x', content: 'x' }]),
      'file-hostile',
      { reason: 'zip: ../../x' },
    ],
  ])('refuses %s', async (_, bytes, code, details) => {
    expect(await extract(bytes)).toMatchObject({ kind: 'refused', code, details: { file: 'a.docx', ...details } });
  });

  it('reads a document with macros as text and never looks at the macros', async () => {
    const macros: ZipEntry = { name: 'word/vbaProject.bin', content: 'x', crc: 1 };
    expect(await extract(writeDocx({ body: p('Tekst'), more: [macros] }), 'a.docm')).toMatchObject({ text: 'Tekst' });
  });

  it('reads tables nested as deep as Word goes', async () => {
    const nested = Array.from({ length: 30 }).reduce<string>((inner) => tbl(tr(tc(inner + p('')))), p('innerst'));
    expect(await extract(writeDocx({ body: nested }))).toMatchObject({ kind: 'document', text: 'innerst' });
  });
});

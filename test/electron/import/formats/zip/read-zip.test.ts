import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../../electron/import/formats/zip/read-zip.ts';
import { writeZip, type ZipEntry } from '../../../../fixtures/zip/write-zip.ts';

const entry = (name: string, content = 'x'): ZipEntry => ({ name, content });
const readAll = async (bytes: Uint8Array): Promise<string[]> => {
  const zip = await openZip(bytes);
  const contents = [];
  for (const name of zip.names()) contents.push(Buffer.from((await zip.read(name))!).toString());
  return contents;
};

describe('openZip', () => {
  it('reads entries whatever their capitals, and tells what is not there', async () => {
    const zip = await openZip(writeZip([entry('Word/Document.xml', 'å')]));
    expect(Buffer.from((await zip.read('word/document.xml'))!).toString()).toBe('å');
    expect(await zip.read('word/styles.xml')).toBeNull();
  });

  it.each([
    ['a step up', [entry('../up.xml')], 'file-hostile', { reason: 'zip: ../up.xml' }],
    ['a step up the Windows way', [entry('..\\up.xml')], 'file-hostile', { reason: 'zip: ../up.xml' }],
    ['an absolute name', [entry('/etc/x')], 'file-hostile', { reason: 'zip: /etc/x' }],
    ['a drive', [entry('C:x')], 'file-hostile', { reason: 'zip: C:x' }],
    ['one name twice', [entry('a.xml'), entry('A.xml')], 'file-hostile', { reason: 'zip: 2 × A.xml' }],
    ['encryption', [{ ...entry('a.xml'), flags: 1 }], 'file-encrypted', { place: 'a.xml' }],
    ['a wrong checksum', [{ ...entry('a.xml'), crc: 1 }], 'file-damaged', { place: 'a.xml, CRC' }],
    ['a bomb', [entry('a.xml', '\0'.repeat(8_000_000))], 'file-hostile', {}],
  ])('refuses %s', async (_, entries, code, details) => {
    await expect(readAll(writeZip(entries))).rejects.toMatchObject({ code, details });
  });

  it('refuses more entries than any document has, before it lists them', async () => {
    const many = writeZip(Array.from({ length: 10_001 }, (_, index) => entry(`${index}`)));
    await expect(openZip(many)).rejects.toMatchObject({
      code: 'file-hostile',
      details: { reason: 'zip: 10001 > 10000' },
    });
  });

  it('refuses an entry that says it is small and is not', async () => {
    const bytes = writeZip([entry('a.xml', 'aaaaaaaaaaaaaaaaaaaa')]);
    const directory = Buffer.from(bytes.buffer).lastIndexOf('PK\x01\x02');
    Buffer.from(bytes.buffer).writeUInt32LE(2, directory + 24);
    await expect(readAll(bytes)).rejects.toMatchObject({ code: 'file-damaged', details: { place: 'a.xml' } });
  });

  it('refuses a zip that is cut off', async () => {
    const bytes = writeZip([entry('a.xml', 'tekst')]);
    await expect(openZip(bytes.subarray(0, bytes.length - 30))).rejects.toMatchObject({ code: 'file-truncated' });
  });
});

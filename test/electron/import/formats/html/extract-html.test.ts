import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../../../electron/import/extract-file.ts';

const extract = (bytes: Uint8Array, name = 'a.html') => extractBytes(bytes, name, () => undefined);
const encoded = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const page = (meta: string) => `<html><head>${meta}</head><body><p>Blåbær på øy</p></body></html>`;

describe('web pages', () => {
  it.each([
    ['UTF-8 that says nothing', encoded(page(''))],
    ['UTF-8 with a mark', encoded(`\ufeff${page('')}`)],
    ['UTF-16 with a mark', encoded(`\ufeff${page('')}`, 'utf16le')],
    ['UTF-16 without a mark', encoded(page(''), 'utf16le')],
    ['ISO 8859-1 that says so', encoded(page('<meta charset="iso-8859-1">'), 'latin1')],
    ['Windows-1252 that says nothing', encoded(page(''), 'latin1')],
    ['Windows-1252 that says it is UTF-8', encoded(page('<meta charset="utf-8">'), 'latin1')],
    ['an encoding nobody knows', encoded(page('<meta charset="x-unknown">'), 'latin1')],
  ])('are read in %s', async (_, bytes) => {
    expect(await extract(bytes)).toMatchObject({ kind: 'document', format: 'html', text: 'Blåbær på øy' });
  });

  it('keep places of headings exact through repairs of the text', async () => {
    const bytes = encoded('<h1>Oppf\u00adølging p\u030aa sykehus</h1><p>fi\ufb01n</p><h2>Metode</h2><p>tekst</p>');
    const read = await extract(bytes);
    if (read.kind !== 'document') throw new Error(read.kind);
    expect(read.text).toBe('Oppfølging på sykehus\n\nfifin\n\nMetode\n\ntekst');
    const sections = read.recognised.sections.map(({ start, end }) => read.text.slice(start, end));
    expect(sections).toContain('Metode');
  });

  it('know a caption that the page marks, whatever stands after its number', async () => {
    const rows = '<tr><th>Sted<th>Antall<tr><td>Nord<td>4';
    const read = await extract(encoded(`<h1>Rapport</h1><table><caption>Tabell 3 Deltakere</caption>${rows}</table>`));
    expect(read).toMatchObject({
      recognised: {
        tables: [{ number: '3', caption: 'Deltakere', columns: ['Sted', 'Antall'], rows: [['Nord', '4']] }],
      },
    });
  });

  it.each([
    ['nothing to read', encoded('<html><script>x()</script></html>'), 'file-no-text', {}],
    [
      'a page saved as one message',
      encoded('From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n<html>'),
      'file-format-other',
      { instead: 'HTML' },
    ],
  ])('are refused with %s', async (_, bytes, code, details) => {
    expect(await extract(bytes, 'a.mht')).toMatchObject({
      kind: 'refused',
      code,
      details: { file: 'a.mht', ...details },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../electron/import/formats/detect.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

/** A zip of empty stored entries, written by hand; `flags` are those of every entry. */
function zip(names: readonly string[], flags = 0): Uint8Array {
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, ...entries, end]));
}

const docx = zip(['[Content_Types].xml', 'word/document.xml']);

describe('detectFormat', () => {
  it.each([
    ['a PDF', latin1('%PDF-1.7\n'), 'a.pdf', 'pdf'],
    ['a PDF behind some noise', latin1(`${'\n'.repeat(500)}%PDF-1.7\n`), 'a.pdf', 'pdf'],
    ['a PDF that promises nothing', latin1('%PDF-1.7\n'), 'download', 'pdf'],
    ['a Word document', docx, 'a.docx', 'docx'],
    ['a Word template', docx, 'a.dotx', 'docx'],
    ['a Word document with macros', docx, 'a.docm', 'docx'],
    ['a web page', latin1('<!DOCTYPE html><html><body>x'), 'a.html', 'html'],
    ['a web page behind a comment', latin1('<!-- saved --><html lang="nb">'), 'a.htm', 'html'],
    ['a fragment of a page', latin1('<div>text</div>'), 'a', 'html'],
    ['XML', latin1('<?xml version="1.0"?><record/>'), 'a.xml', 'xml'],
    ['JSON behind a mark', latin1('\xef\xbb\xbf {"a":1}'), 'a.json', 'json'],
    ['plain text', latin1('Tekst på norsk'), 'a.txt', 'text'],
    ['UTF-16 without a mark', utf16('Tekst uten merke, men lang nok'), 'a.txt', 'text'],
    ['text that begins like a program', latin1('MZ er en forkortelse'), 'a.txt', 'text'],
  ])('knows %s', (_, bytes, name, format) => {
    expect(detectFormat(bytes, name)).toEqual({ kind: 'format', format });
  });

  it.each([
    ['a login page saved as PDF', latin1('<html>Log in'), 'a.pdf', 'file-not-what-name-says', { actual: 'HTML' }],
    ['a Word document named PDF', docx, 'a.pdf', 'file-not-what-name-says', { actual: 'DOCX' }],
    ['text named PDF', latin1('just words'), 'a.pdf', 'file-not-what-name-says', { actual: 'TXT' }],
    ['a PDF named Word', latin1('%PDF-1.4'), 'a.docx', 'file-not-what-name-says', { actual: 'PDF' }],
    ['a web page named RIS', latin1('<!doctype html>'), 'a.ris', 'file-not-what-name-says', { actual: 'HTML' }],
    ['a spreadsheet named Word', zip(['xl/workbook.xml']), 'a.docx', 'file-not-what-name-says', { actual: 'XLSX' }],
    ['nothing', new Uint8Array(0), 'a.pdf', 'file-empty', {}],
    ['a zip without its directory', docx.slice(0, 60), 'a.docx', 'file-truncated', { place: 'byte 60, no directory' }],
    ['an encrypted zip', zip(['word/document.xml'], 1), 'a.docx', 'file-encrypted', {}],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0'), 'scan', 'file-format-unknown', {}],
    [
      'an old Word document',
      latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      'a.doc',
      'file-format-other',
      { instead: 'DOCX' },
    ],
    ['rich text', latin1('{\\rtf1 x}'), 'a.rtf', 'file-format-other', { instead: 'DOCX' }],
    ['an OpenDocument text', zip(['mimetype', 'content.xml']), 'a.odt', 'file-format-other', { instead: 'DOCX' }],
    ['a spreadsheet', zip(['xl/workbook.xml']), 'a.xlsx', 'file-format-other', { instead: 'CSV' }],
    ['bytes without sense', latin1('\x01\x02\x03\0\x05'.repeat(50)), 'a', 'file-format-unknown', {}],
    ['bytes without sense named PDF', latin1('\x01\x02\x03\0\x05'.repeat(50)), 'a.pdf', 'file-damaged', {}],
  ])('refuses %s', (_, bytes, name, code, details) => {
    expect(detectFormat(bytes, name)).toMatchObject({ kind: 'refused', code, details: { file: name, ...details } });
  });

  it('tells an encrypted Office document from an old one', () => {
    const container = latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
    const encrypted = new Uint8Array([...container, ...utf16('EncryptedPackage')]);
    expect(detectFormat(encrypted, 'a.docx')).toMatchObject({ code: 'file-encrypted' });
    expect(detectFormat(container, 'a.docx')).toMatchObject({
      code: 'file-not-what-name-says',
      details: { actual: 'DOC' },
    });
  });
});

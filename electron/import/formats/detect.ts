/** What a file is, told by its content; a name that says something else is a reason to refuse, never to guess. */
import { extname } from 'node:path';
import type { RefusalCode, RefusedFile } from '../../../shared/model/extraction.ts';
import { looksLikeHtml, looksLikeMhtml, looksLikeRecords, looksLikeText, textStart } from './detect-text.ts';
import { inspectZip } from './detect-zip.ts';

export type ContentFormat = 'pdf' | 'docx' | 'html' | 'json' | 'xml' | 'text';
export type Detection = { kind: 'format'; format: ContentFormat } | RefusedFile;

/** Formats that are known by name only to say what a file is not. */
type OtherFormat = 'zip' | 'xlsx' | 'pptx' | 'odt' | 'doc' | 'rtf' | 'mhtml' | 'image' | 'binary';

/** Documents of other programs: what they are called, and what to save them as. */
const otherDocuments: Partial<Record<OtherFormat, { actual: string; instead: string }>> = {
  doc: { actual: 'Word 97–2003 (.doc)', instead: 'DOCX' },
  rtf: { actual: 'Rich Text (.rtf)', instead: 'DOCX' },
  odt: { actual: 'OpenDocument (.odt)', instead: 'DOCX' },
  mhtml: { actual: 'MHTML (.mht, .mhtml)', instead: 'HTML' },
  xlsx: { actual: 'Excel (.xlsx)', instead: 'CSV' },
  pptx: { actual: 'PowerPoint (.pptx)', instead: 'PDF' },
};

/** Endings that promise a content. Other endings promise nothing. */
const promised: Record<string, readonly (ContentFormat | OtherFormat)[]> = {
  '.pdf': ['pdf'],
  '.docx': ['docx'],
  '.docm': ['docx'],
  '.dotx': ['docx'],
  '.dotm': ['docx'],
  '.html': ['html', 'xml', 'text'],
  '.htm': ['html', 'xml', 'text'],
  '.xhtml': ['html', 'xml'],
  '.json': ['json', 'text'],
  '.xml': ['xml', 'text'],
  '.ris': ['text'],
  '.nbib': ['text'],
  '.bib': ['text', 'json'],
  '.csv': ['text', 'json'],
  '.tsv': ['text'],
  '.txt': ['text', 'json', 'xml'],
  '.md': ['text', 'html'],
};

const signatures: readonly [OtherFormat, number, string][] = [
  ['doc', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', 0, '{\\rtf'],
  ['image', 0, '\x89PNG'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 8, 'WEBP'],
  ['binary', 0, 'MZ'],
  ['binary', 0, '\x7fELF'],
  ['binary', 0, 'SQLite format 3\0'],
  ['binary', 0, '\x1f\x8b'],
  ['binary', 0, '7z\xbc\xaf'],
];

/** Never throws. Refusals name the file in `details.file`. */
export function detectFormat(bytes: Uint8Array, fileName: string): Detection {
  const refused = (code: RefusalCode, details: Record<string, string | number> = {}): RefusedFile => ({
    kind: 'refused',
    code,
    details: { file: fileName, ...details },
  });
  if (bytes.byteLength === 0) return refused('file-empty');
  const ending = extname(fileName).toLowerCase();
  const content = contentOf(bytes);
  if (typeof content === 'object') return refused(content.code, { place: content.place });
  const expected = promised[ending];
  if (expected && !expected.includes(content)) {
    // A file that lost its mark cannot be told from noise.
    if (content === 'binary') return refused('file-damaged', { place: 'byte 0' });
    return refused('file-not-what-name-says', { actual: content === 'text' ? 'TXT' : content.toUpperCase() });
  }
  if (isContentFormat(content)) return { kind: 'format', format: content };
  const other = otherDocuments[content];
  return other ? refused('file-format-other', other) : refused('file-format-unknown');
}

function contentOf(bytes: Uint8Array): ContentFormat | OtherFormat | { code: RefusalCode; place: string } {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return inspectZip(bytes);
  const known = signatures.find(([, at, mark]) => head.startsWith(mark, at));
  if (known?.[0] === 'doc' && isEncryptedOffice(bytes)) return { code: 'file-encrypted', place: 'byte 0' };
  const start = textStart(bytes);
  const isText = looksLikeText(bytes) || looksLikeRecords(start);
  // Two letters are a thin signature: text may begin with them too.
  if (known && !(known[2] === 'MZ' && isText)) return known[0];
  if (!isText) return 'binary';
  if (looksLikeMhtml(start)) return 'mhtml';
  if (looksLikeHtml(start)) return 'html';
  if (/^[[{]/.test(start)) return 'json';
  return start.startsWith('<') ? 'xml' : 'text';
}

function isContentFormat(format: ContentFormat | OtherFormat): format is ContentFormat {
  return ['pdf', 'docx', 'html', 'json', 'xml', 'text'].includes(format);
}

/** Office wraps an encrypted document in the old container format, with this stream name in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/** What a file is that is no library, by its first bytes. */
import type { ForeignKind } from '../../../shared/contract/inspections.ts';

const sqliteWords = 'SQLite format 3\0';
const signatures: [ForeignKind, string][] = [
  ['pdf', '%PDF-'],
  ['sqlite', sqliteWords],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['image', '\x89PNG\r\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['gzip', '\x1f\x8b'],
];

/** Word, Excel and PowerPoint files are zips that name their parts early on. */
const officeParts = /\[Content_Types\]\.xml|word\/|xl\/|ppt\//;

export function foreignKind(head: Buffer): ForeignKind {
  const start = head.toString('latin1');
  const known = signatures.find(([, signature]) => start.startsWith(signature));
  if (known) return known[0];
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return officeParts.test(start) ? 'office' : 'zip';
  return isText(head) ? 'text' : 'unknown';
}

/** Of a file that was cut off within SQLite's own first words. */
export const isBeginning = (head: Buffer) => head.length > 0 && sqliteWords.startsWith(head.toString('latin1'));

/** UTF-8 or an older encoding, without the control characters that no text has. */
function isText(head: Buffer): boolean {
  if (head.length === 0) return false;
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isUtf16 || !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/** Looks into a zip without unpacking: which office format it is, whether it is whole, whether it is encrypted. */
import type { RefusalCode } from '../../../shared/model/extraction.ts';

type ZipContent = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'zip' | { code: RefusalCode; place: string };

const endMark = Buffer.from('PK\x05\x06', 'latin1');
const entryMark = 0x02014b50;
const mostEntries = 10_000;

/** Reads names in the central directory; a zip without one is cut off. */
export function inspectZip(bytes: Uint8Array): ZipContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(endMark);
  if (end < 0 || end + 22 > buffer.length) {
    return { code: 'file-truncated', place: `byte ${buffer.length}, no directory` };
  }
  const names = new Set<string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let count = 0; count < mostEntries && at + 46 <= buffer.length; count++) {
    if (buffer.readUInt32LE(at) !== entryMark) break;
    if ((buffer.readUInt16LE(at + 8) & 1) === 1) return { code: 'file-encrypted', place: `byte ${at}` };
    const nameLength = buffer.readUInt16LE(at + 28);
    names.add(buffer.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  if (names.size === 0) return { code: 'file-damaged', place: `byte ${at}` };
  return officeFormat(names);
}

function officeFormat(names: ReadonlySet<string>): ZipContent {
  const has = (folder: string) => [...names].some((name) => name.startsWith(folder));
  if (names.has('word/document.xml') || (names.has('[Content_Types].xml') && has('word/'))) return 'docx';
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) return 'pptx';
  return names.has('content.xml') && names.has('mimetype') ? 'odt' : 'zip';
}

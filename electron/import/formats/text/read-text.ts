/** Plain text files: decoding and pages (guide: documents.md, section 6). */
import type { RefusedFile } from '../../../../shared/model/extraction.ts';
import { splitPages } from './split-pages.ts';

export interface TextPages {
  kind: 'text-pages';
  rawPages: string[];
}

/** Reads a text file. UTF-8 (with or without mark), UTF-16 with mark or by its zeros, else Windows-1252. */
export function readText(bytes: Uint8Array): TextPages | RefusedFile {
  if (bytes.length === 0) return { kind: 'refused', code: 'file-empty', details: {} };
  const encoding = encodingOf(bytes);
  if (encoding === null) return { kind: 'refused', code: 'file-encoding-unknown', details: {} };
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') return { kind: 'refused', code: 'file-empty', details: {} };
  return { kind: 'text-pages', rawPages: splitPages(text) };
}

function encodingOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return isUtf8(bytes) ? 'utf-8' : null;
  if (first === 0xff && second === 0xfe) return bytes.length % 2 === 0 ? 'utf-16le' : null;
  if (first === 0xfe && second === 0xff) return bytes.length % 2 === 0 ? 'utf-16be' : null;
  const sample = bytes.subarray(0, 4096);
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  let controls = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) zerosAtEven++;
    else if (byte === 0) zerosAtOdd++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  });
  const half = sample.length / 2;
  if (zerosAtOdd > half * 0.5 && zerosAtEven === 0) return 'utf-16le';
  if (zerosAtEven > half * 0.5 && zerosAtOdd === 0) return 'utf-16be';
  if (zerosAtEven + zerosAtOdd > 0 || controls > sample.length * 0.02) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

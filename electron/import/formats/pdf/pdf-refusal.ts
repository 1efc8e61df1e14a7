/** Why a PDF could not be opened, in the app's own codes. */
import type { RefusedFile } from '../../../../shared/model/extraction.ts';

/** `tail`: the last bytes of the file as Latin-1; a whole PDF ends in %%EOF. */
export function pdfRefusal(error: unknown, tail: string, byteLength: number): RefusedFile {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  if (name === 'PasswordException') return { kind: 'refused', code: 'file-encrypted', details: {} };
  if (/encryption|encrypt|unknown crypt/i.test(message))
    return { kind: 'refused', code: 'file-encrypted', details: {} };
  if (!tail.includes('%%EOF')) {
    return { kind: 'refused', code: 'file-truncated', details: { place: `byte ${byteLength}, no end mark` } };
  }
  return { kind: 'refused', code: 'file-damaged', details: { place: placeFrom(message) } };
}

function placeFrom(message: string): string {
  if (/root/i.test(message)) return 'document catalogue';
  if (/xref|structure/i.test(message)) return 'table of objects';
  if (/page/i.test(message)) return 'page tree';
  return 'document structure';
}

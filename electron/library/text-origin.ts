/** A list tells where the text of thousands comes from without opening what was recognised: the stored format says so as well. */
import { pagesWithoutText } from '../../shared/import-warnings.ts';
import type { ExtractedDocument } from '../../shared/model/extraction.ts';
import type { TextOrigin } from '../../shared/model/ocr.ts';

const marks = { ocr: '-ocr', 'ocr-unsure': '-ocr-unsure', partly: '-partly' } as const;
const marked = Object.entries(marks) as [keyof typeof marks, string][];
const anyMark = /-(?:ocr|ocr-unsure|partly)$/;

export function storedFormat({ format, pages, recognised }: ExtractedDocument): string {
  const { ocr, warnings } = recognised;
  const count = (code: string) => warnings.filter((warning) => warning.code === code).length;
  const unread = pagesWithoutText(warnings);
  if (ocr) return format + marks[count('ocr-low-confidence') > 0 ? 'ocr-unsure' : 'ocr'];
  // Where no page has text, the text itself tells.
  return unread > 0 && unread < pages.length ? format + marks.partly : format;
}

export const plainFormat = (stored: unknown): string => String(stored).replace(anyMark, '');

/** `file` where the format says nothing: whether there is any text is not told by it. */
export const toldOrigin = (stored: unknown): Exclude<TextOrigin, 'none'> =>
  marked.find(([, mark]) => anyMark.exec(String(stored))?.[0] === mark)?.[0] ?? 'file';

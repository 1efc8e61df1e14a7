/** What the readers of record files share about text: line ends, byte order mark, line numbers, white space. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';

/** The text without byte order mark and without what no word has (NUL, escapes of terminals); line ends become \n. */
export function plainLines(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  return lines.replace(/[^\P{Cc}\t-\r\x80-\x9f]+/gu, '');
}

/** The same of JSON, where such characters may stand as escapes. A backslash that is one itself begins none. */
export const plainJson = (text: string): string =>
  /\\u00[017]/.test(text)
    ? text.replace(/\\(?:u00(?:0[0-8ef]|1[\da-f]|7f)|.)/gis, (found) => (found.length > 2 ? '' : found))
    : text;

/**
 * A text without any other line end, where NEL and the separators of Unicode end the lines instead. For formats of one
 * tag or row a line: a JSON or XML file of one line may hold them within its words.
 */
export const separatedLines = (text: string): string =>
  text.includes('\n') ? text : text.replace(/[\u0085\u2028\u2029]/g, '\n');

/** White space collapsed to single spaces. */
export const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** White space collapsed within lines; line breaks stay, three or more become two. */
export const squashLines = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Answers the 1-based line of an offset; cheap when asked in rising order. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    if (offset < at) {
      line = 1;
      at = 0;
    }
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}

/** The distinct non-empty texts, in first order. */
export const distinct = (texts: Iterable<string>): string[] => [...new Set(texts)].filter((text) => text !== '');

/** A warning where bytes were lost on the way to text (U+FFFD), which mixed encodings leave behind. */
export function lostCharacters(text: string): ImportWarning[] {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return [];
  const line = lineCounter(text)(first);
  return [importWarning('characters-lost', { line: String(line) })];
}

/** Captions of tables and figures. */
import { collapse, type Line, type Source } from '../source.ts';

export interface Caption {
  kind: 'table' | 'figure';
  number: string;
  caption: string;
  page: number;
  start: number;
  end: number;
  /** Index of its first and of the first line after it, in `source.lines`. */
  lineIndex: number;
  nextLineIndex: number;
}

const opening =
  /^(Tabell|TABELL|Table|TABLE|Tab\.|Figur|FIGUR|Figure|FIGURE|Fig\.)\s*(\d{1,2}(?:[.-]\d{1,3}){0,2}[a-z]?)\s*([:.–-])\s*(\S.*)$/;

/** Where the file marks a caption, no mark needs to part its number from its text. */
const marked =
  /^(Tabell|TABELL|Table|TABLE|Tab\.|Figur|FIGUR|Figure|FIGURE|Fig\.)\s*(\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?)\s*([:.–-]?)\s*(\S.*)$/;

/** Captions in text order: from `Tabell 2.1:` to a blank line, the page's end or the next caption. */
export function findCaptions(source: Source): Caption[] {
  const found: Caption[] = [];
  const { lines } = source;
  const starts = new Set((source.input.captions ?? []).map((place) => place.start));
  for (let index = 0; index < lines.length; index++) {
    const isMarked = starts.has(lines[index]!.start);
    const pattern = isMarked ? marked : opening;
    const match = pattern.exec(lines[index]!.text);
    if (match === null) continue;
    if (!isMarked && match[3] !== ':' && (!/^\p{Lu}/u.test(match[4]!) || isListed(lines[index]!))) continue;
    if (isListed(lines[index]!)) continue;
    const last = captionEnd(lines, index);
    const text = lines
      .slice(index, last + 1)
      .map((line) => line.text)
      .join(' ');
    const caption = collapse(pattern.exec(collapse(text))?.[4] ?? match[4]!);
    const place = source.place(lines[index]!.start, lines[last]!.end);
    const kind = /^tab/i.test(match[1]!) ? 'table' : 'figure';
    found.push({ kind, number: match[2]!, caption, ...place, lineIndex: index, nextLineIndex: last + 1 });
    index = last;
  }
  return found;
}

/** Lines of a list of tables or figures end in a page number after dots. */
const isListed = (line: Line): boolean => /(?:\.\s?){4,}\d+$/.test(line.text);

function captionEnd(lines: readonly Line[], index: number): number {
  let last = index;
  while (last + 1 < lines.length) {
    const next = lines[last + 1]!;
    if (next.text === '' || next.pageIndex !== lines[index]!.pageIndex || opening.test(next.text)) break;
    if (last - index >= 5 || /^\d+(?:\.\d+)+\s+\p{Lu}|^[•☐☒]/u.test(next.text)) break;
    // A short last line ends a paragraph, also where the blank line after it was lost.
    if (/[.!?]$/.test(lines[last]!.text) && lines[last]!.text.length < lines[index]!.text.length * 0.6) break;
    last++;
  }
  return last;
}

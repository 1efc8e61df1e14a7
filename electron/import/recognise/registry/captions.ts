/** Captions of tables and figures. */
import { printedRanges } from '../printed-tables.ts';
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

/** Beside a table that is told from its cells, also a number alone, or in Roman figures. */
const beside =
  /^(Tabell|TABELL|Table|TABLE|Tab\.)\s*(\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?|[IVX]{1,5}|[A-Z]\d{1,2})(?![\p{L}\d])\s*([:.|–—-]?)\s*(?=[^\p{Ll}]|$)(.*)$/u;
/** Lines above and below such a table that may be its caption. */
const linesAbove = 8;
const linesBelow = 3;

/** Captions in text order: from `Tabell 2.1:` to a blank line, the page's end or the next caption. */
export function findCaptions(source: Source): Caption[] {
  const found: Caption[] = [];
  const { lines } = source;
  const starts = new Set((source.input.captions ?? []).map((place) => place.start));
  const { cells, near } = linesOfTables(source);
  for (let index = 0; index < lines.length; index++) {
    const isMarked = starts.has(lines[index]!.start);
    const isNear = near.has(index) && !cells.has(index);
    const pattern = isMarked ? marked : isNear && beside.test(lines[index]!.text) ? beside : opening;
    const match = pattern.exec(lines[index]!.text);
    if (match === null) continue;
    if (
      !isMarked &&
      pattern === opening &&
      match[3] !== ':' &&
      (!/^\p{Lu}/u.test(match[4]!) || isListed(lines[index]!))
    )
      continue;
    if (isListed(lines[index]!)) continue;
    const isBare = match[4] === '';
    const first = isBare && lines[index + 1]?.text === '' && !cells.has(index + 2) ? index + 2 : index;
    const last = captionEnd(lines, first, cells);
    // A mention at a line's beginning, and the end of a list of tables.
    if (isListed(lines[last]!) || (isBare && (last === index || !/^\p{Lu}/u.test(lines[last]!.text)))) continue;
    const text = lines
      .slice(index, last + 1)
      .map((line) => line.text)
      .join(' ');
    const caption = isBare
      ? collapse(text).slice(match[0].length).trim()
      : collapse(pattern.exec(collapse(text))?.[4] ?? match[4]!);
    const place = source.place(lines[index]!.start, lines[last]!.end);
    const kind = /^tab/i.test(match[1]!) ? 'table' : 'figure';
    found.push({ kind, number: match[2]!, caption, ...place, lineIndex: index, nextLineIndex: last + 1 });
    index = last;
  }
  return found;
}

/** Lines of a list of tables or figures end in a page number after dots. */
const isListed = (line: Line): boolean => /(?:\.\s?){4,}\d+$/.test(line.text);

/** Indices of the lines that hold cells of printed tables, and of those near such a table. */
function linesOfTables(source: Source): { cells: Set<number>; near: Set<number> } {
  const cells = new Set<number>();
  const near = new Set<number>();
  const { lines } = source;
  let index = 0;
  for (const { start, end } of printedRanges(source)) {
    while (index < lines.length && lines[index]!.end <= start) index++;
    for (let above = Math.max(0, index - linesAbove); above < index; above++) near.add(above);
    while (index < lines.length && lines[index]!.start < end) cells.add(index++);
    for (let below = index; below < index + linesBelow; below++) near.add(below);
  }
  return { cells, near };
}

function captionEnd(lines: readonly Line[], index: number, cells: ReadonlySet<number>): number {
  let last = index;
  while (last + 1 < lines.length) {
    const next = lines[last + 1]!;
    if (
      next.text === '' ||
      cells.has(last + 1) ||
      next.pageIndex !== lines[index]!.pageIndex ||
      opening.test(next.text)
    )
      break;
    if (last - index >= 5 || /^\d+(?:\.\d+)+\s+\p{Lu}|^[•☐☒]/u.test(next.text)) break;
    if (isRowOfNames(next.text, lines[last + 2]?.text)) break;
    // A short last line ends a paragraph, also where the blank line after it was lost.
    if (/[.!?]$/.test(lines[last]!.text) && lines[last]!.text.length < lines[index]!.text.length * 0.6) break;
    last++;
  }
  return last;
}

/** The first row of a table printed with wide gaps: as many cells as the row below it, and two or more. */
function isRowOfNames(text: string, below: string | undefined): boolean {
  const [width, widthBelow] = [text, below ?? ''].map((line) => line.split(/ {2,}|\t+/).length);
  return width! > 1 && width === widthBelow;
}

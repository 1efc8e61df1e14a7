/** A document as the recognisers read it: lines with places, page furniture blanked out, offsets unchanged. */
import type { FileFormat } from '../../../shared/model/extraction.ts';
import { withPlainBoxes } from './checkbox-glyphs.ts';

export interface FormField {
  name: string;
  /** What the form tells a person of it. */
  label: string;
  value: string | boolean;
  page: number;
  /** Of the value in the normalised text, where it stands there. */
  start?: number;
  end?: number;
}

export interface RecogniseInput {
  /** Normalised text; pages are [start, end) in it. */
  text: string;
  pages: readonly { start: number; end: number }[];
  format: FileFormat;
  fileName: string;
  outlineTitles?: string[];
  metadataTitle?: string;
  formFields?: FormField[];
  /** Targets of link annotations and hyperlinks that the text does not print. */
  links?: string[];
  /** Headings that the file itself marks as such, in text order. */
  headings?: MarkedHeading[];
  /** Tables that the file itself marks as such, in text order; a nested one follows the one around it. */
  tables?: MarkedTable[];
  /** Tables that nothing marks as such, told from where their words stand, in text order of each page. */
  printedTables?: PrintedTable[];
  /** Small raised marks, in text order of each page. */
  raised?: { start: number; end: number }[];
  /** Titles of tables and figures that the file itself marks as such. */
  captions?: { start: number; end: number }[];
  /** Running heads and feet that the file itself marks as such. */
  furniture?: { start: number; end: number }[];
}

export interface MarkedHeading {
  /** 1 for the highest; 0 for the document's title. */
  level: number;
  number: string | null;
  title: string;
  start: number;
  end: number;
}

export interface MarkedCell {
  start: number;
  end: number;
  column: number;
  columnSpan: number;
  rowSpan: number;
}
export type MarkedTable = { isHeader: boolean; cells: MarkedCell[] }[];

/** A cell of a printed table: its lines from top to bottom, which need not follow each other in the text. */
export interface PrintedCell {
  column: number;
  columnSpan: number;
  parts: { start: number; end: number }[];
}
export type PrintedTable = { isHeader: boolean; cells: PrintedCell[] }[];

export interface Place {
  page: number;
  start: number;
  end: number;
}

/** A first line longer than this is running text without line ends; its beginning still tells the document from others. */
export const longestTitle = 500;

/** What the document itself marks as its title; null where it marks nothing so. */
export function markedTitle({ headings = [] }: RecogniseInput): string | null {
  const marked = headings.find((heading) => heading.level === 0);
  return marked?.title.slice(0, longestTitle).toWellFormed() ?? null;
}

export interface Line {
  /** Trimmed; empty for a blank line and for page furniture. */
  text: string;
  /** Offsets of the trimmed text. */
  start: number;
  end: number;
  pageIndex: number;
  /** Whether the line is the first filled one of its page. */
  opensPage: boolean;
}

export interface Source {
  input: RecogniseInput;
  text: string;
  /** As long as `text`; furniture replaced by spaces, every check box drawn as ☒ or ☐. */
  body: string;
  lines: Line[];
  /** Furniture lines that were blanked, with their places, for dates and ids in headers and footers. */
  furniture: Line[];
  place(start: number, end: number): Place;
}

/** White space collapsed, trimmed. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface FurnitureRules {
  /** Lines that are furniture wherever they stand. */
  lines?: readonly RegExp[];
  /** Lines that are furniture right above such a line. */
  leads?: readonly RegExp[];
  /** Whether addresses alone on a page's last lines are the extractor's list of link targets. */
  dropPageEndLinks?: boolean;
}

/** Reads lines and blanks furniture: page numbers, repeated heads and feet, and what the rules name. */
export function readSource(input: RecogniseInput, rules: FurnitureRules = {}): Source {
  const pages = input.pages.length > 0 ? input.pages : [{ start: 0, end: input.text.length }];
  const drawn = withPlainBoxes(input.text);
  const lines = readLines(drawn, pages);
  const cells = new Set((input.printedTables ?? []).flat().flatMap((row) => row.cells.flatMap(startsOf)));
  const isRepeated = furnitureTest(lines, pages.length, rules, cells);
  const marked = input.furniture ?? [];
  const isFurniture = (line: Line): boolean =>
    marked.some(({ start, end }) => line.start >= start && line.end <= end) || isRepeated(line);
  const furniture = lines.filter((line) => line.text !== '' && isFurniture(line));
  const pieces: string[] = [];
  let read = 0;
  for (const line of furniture) {
    pieces.push(drawn.slice(read, line.start), ' '.repeat(line.end - line.start));
    read = line.end;
  }
  const body = pieces.join('') + drawn.slice(read);
  const blanked = new Set(furniture);
  const kept = lines.map((line) => (blanked.has(line) ? { ...line, text: '' } : line));
  let page = -1;
  for (const line of kept) {
    if (line.text === '') continue;
    line.opensPage = line.pageIndex !== page;
    page = line.pageIndex;
  }
  return { input, text: input.text, body, lines: kept, furniture, place: (start, end) => placeOf(pages, start, end) };
}

const startsOf = ({ parts }: PrintedCell): number[] => parts.map(({ start }) => start);

function placeOf(pages: readonly { start: number; end: number }[], start: number, end: number): Place {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pages[middle]!.start <= start) low = middle;
    else high = middle - 1;
  }
  return { page: low + 1, start, end };
}

function readLines(text: string, pages: readonly { start: number; end: number }[]): Line[] {
  const lines: Line[] = [];
  let pageIndex = 0;
  let offset = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const start = offset + (trimmed === '' ? 0 : raw.indexOf(trimmed));
    while (pageIndex + 1 < pages.length && pages[pageIndex + 1]!.start <= start) pageIndex++;
    lines.push({ text: trimmed, start, end: start + trimmed.length, pageIndex, opensPage: false });
    offset += raw.length + 1;
  }
  return lines;
}

const pageNumber =
  /^(?:(?:side|page|s\.|p\.)\s*\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:av|of|\/)\s*\d{1,4}|v\.\s?\d+(?:\.\d+)*\s+-\s+\d{2}\.\d{2}\.\d{4}|[-–]\s*\d{1,4}\s*[-–])$/i;
const masked = (text: string): string => text.replace(/\d+/g, '#');

/** `cells` are offsets of what stands in tables, where «7/99» is no page number. */
function furnitureTest(
  lines: readonly Line[],
  pageCount: number,
  rules: FurnitureRules,
  cells: ReadonlySet<number>,
): (line: Line) => boolean {
  const found = new Set<Line>();
  const byPage: Line[][] = Array.from({ length: pageCount }, () => []);
  for (const line of lines) if (line.text !== '') byPage[line.pageIndex]!.push(line);
  const heads = new Map<string, number>();
  const edges = byPage.flatMap((page) => [page.slice(0, 5), page.slice(-5).reverse()]);
  for (const edge of edges) {
    for (const line of new Set(edge.map((each) => masked(each.text)))) heads.set(line, (heads.get(line) ?? 0) + 1);
  }
  const needed = Math.max(3, pageCount * 0.4);
  for (const edge of edges) {
    for (const line of edge) {
      const often = line.text.length < 160 && (heads.get(masked(line.text)) ?? 0) >= needed;
      const isNumber = /^\d{1,4}$/.test(line.text) && pageCount > 1 && edge[0] === line;
      if (!often && !isNumber && !(pageNumber.test(line.text) && !cells.has(line.start))) break;
      found.add(line);
    }
  }
  const isNamed = (line: Line): boolean => (rules.lines ?? []).some((pattern) => pattern.test(line.text));
  const filled = lines.filter((line) => line.text !== '');
  filled.forEach((line, index) => {
    if (found.has(line)) return;
    const next = filled[index + 1];
    if ((pageNumber.test(line.text) && !cells.has(line.start)) || isNamed(line)) found.add(line);
    else if (next !== undefined && isNamed(next) && (rules.leads ?? []).some((pattern) => pattern.test(line.text)))
      found.add(line);
  });
  if (rules.dropPageEndLinks === true && pageCount > 1) {
    for (const page of byPage) {
      for (const line of page.toReversed()) {
        if (found.has(line)) continue;
        if (!/^https?:\/\/\S+$/.test(line.text)) break;
        found.add(line);
      }
    }
  }
  return (line) => found.has(line);
}

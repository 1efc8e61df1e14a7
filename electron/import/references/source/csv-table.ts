/** Rows of a CSV file with the line and the text of each, through papaparse. */
import Papa from 'papaparse';
import type { RecordProblem } from '../../../../shared/model/extraction.ts';
import { lineCounter } from './lines.ts';

export interface CsvRow {
  cells: string[];
  raw: string;
  line: number;
  /** A line end stands behind it. */
  isEnded: boolean;
}

export interface CsvTable {
  header: string[];
  rows: CsvRow[];
  /** Lines of rows with a quoted cell that is never closed; of each only its first line is among the rows. */
  openQuotes: number[];
}

type IsHeader = (cells: string[]) => boolean;

const delimiters = [',', ';', '\t', '|'] as const;
/** Behind so many the rest is not looked at again. */
const mostOpenQuotes = 50;

/** Excel's way of keeping a number as text, `="0001"`, is undone. */
const cellText = (cell: string): string => cell.replace(/^\s*="([\s\S]*)"\s*$/, '$1').trim();

/**
 * The header among the first lines, and the delimiter that makes it one. What exporting tools write above the header
 * (the search, a rule of hyphens) is passed over.
 */
export function csvHeader(text: string, isHeader: IsHeader) {
  let start = 0;
  for (let line = 0; line < 20 && start < text.length; line++) {
    const end = text.slice(start).search(/\r\n?|\n/);
    const first = text.slice(start, end === -1 ? text.length : start + Math.min(end, 100_000));
    for (const delimiter of delimiters) {
      if (!first.includes(delimiter)) continue;
      const header = (Papa.parse<string[]>(first, { delimiter }).data[0] ?? []).map(cellText);
      if (isHeader(header)) return { header, start, delimiter };
    }
    if (end === -1) break;
    start += end + (text.startsWith('\r\n', start + end) ? 2 : 1);
  }
  return null;
}

/** The rows below the header; null where there is none. */
export function readCsvTable(text: string, isHeader: IsHeader): CsvTable | null {
  const found = csvHeader(text, isHeader);
  if (!found) return null;
  const { header, start, delimiter } = found;
  const lineAt = lineCounter(text);
  const rows: CsvRow[] = [];
  const openQuotes: number[] = [];
  const rowAt = (at: number, end: number): CsvRow => {
    const raw = text.slice(at, end);
    const cells = (Papa.parse<string[]>(raw, { delimiter, newline: '\n' }).data[0] ?? []).map(cellText);
    return { cells, raw, line: lineAt(at), isEnded: text[end] === '\n' };
  };
  for (let from = start; from < text.length; ) {
    const isGoingOn = from > start;
    const known = rows.length;
    const broken = readRows(text, from, delimiter, (cells, at, end) => {
      // What goes on within a cell that was never closed has rarely as many cells as the header.
      if (at === start || cells.every((cell) => cell === '') || (isGoingOn && cells.length !== header.length)) return;
      const raw = text.slice(at, end);
      rows.push({ cells, raw: raw.replace(/\n$/, ''), line: lineAt(at), isEnded: raw.endsWith('\n') });
    });
    const last = rows.at(-1);
    if (last && isGoingOn && rows.length === known && broken === null && last.line === openQuotes.at(-1)) {
      // Nothing but its end came behind it: the file was cut there.
      rows[rows.length - 1] = rowAt(from - last.raw.length - 1, text.length);
    }
    if (broken === null) break;
    const line = text.indexOf('\n', broken);
    const end = line === -1 ? text.length : line;
    openQuotes.push(lineAt(broken));
    if (broken > start) rows.push(rowAt(broken, end));
    if (openQuotes.length >= mostOpenQuotes) break;
    from = end + 1;
  }
  return { header, rows, openQuotes };
}

/** Where the row begins that has a quoted cell without end; null where none has. */
function readRows(
  text: string,
  from: number,
  delimiter: string,
  onRow: (cells: string[], at: number, end: number) => void,
): number | null {
  let at = from;
  let broken: number | null = null;
  Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
    delimiter,
    newline: '\n',
    step: ({ data, meta, errors }) => {
      const start = at;
      at = from + meta.cursor;
      if (errors.some((error) => error.code === 'MissingQuotes')) broken = start;
      else onRow(data.map(cellText), start, at);
    },
  });
  return broken;
}

/**
 * The last row of a file that was cut within it: nothing ends its line, and it has fewer cells than the header and all
 * other rows. Programs write every cell, also empty ones.
 */
export function cutRow({ header, rows, openQuotes }: CsvTable): RecordProblem[] {
  const last = rows.at(-1);
  const isCut =
    last !== undefined &&
    rows.length > 1 &&
    !last.isEnded &&
    openQuotes.length === 0 &&
    last.cells.length < header.length &&
    rows.slice(0, -1).every(({ cells }) => cells.length === header.length);
  return isCut
    ? [{ line: last.line, code: 'file-truncated', message: `The row on line ${last.line} ends before its last cell.` }]
    : [];
}

/** A column name for comparison: lower case letters and digits only. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Rows of a CSV file with the line and the text of each, through papaparse. */
import Papa from 'papaparse';
import { lineCounter } from './lines.ts';

export interface CsvRow {
  cells: string[];
  raw: string;
  line: number;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** Excel's way of keeping a number as text, `="0001"`, is undone. */
const cellText = (cell: string): string => cell.replace(/^\s*="([\s\S]*)"\s*$/, '$1').trim();

/**
 * The rows from the header on, read with the delimiter that makes `isHeader` true for one of the first lines; null
 * where none does. What exporting tools write above the header (the search, a rule of hyphens) is passed over.
 */
export function readCsvTable(
  text: string,
  isHeader: (cells: string[]) => boolean,
): { header: string[]; rows: CsvRow[]; isOpenQuote: boolean } | null {
  let start = 0;
  for (let line = 0; line < 20 && start < text.length; line++) {
    const end = text.indexOf('\n', start);
    const first = text.slice(start, end === -1 ? text.length : Math.min(end, start + 100_000));
    for (const delimiter of delimiters) {
      if (!first.includes(delimiter)) continue;
      const header = (Papa.parse<string[]>(first, { delimiter }).data[0] ?? []).map(cellText);
      if (isHeader(header)) return { header, ...rowsFrom(text, start, delimiter) };
    }
    if (end === -1) break;
    start = end + 1;
  }
  return null;
}

function rowsFrom(text: string, start: number, delimiter: string): { rows: CsvRow[]; isOpenQuote: boolean } {
  const rows: CsvRow[] = [];
  const body = start === 0 ? text : text.slice(start);
  const lineAt = lineCounter(text);
  let at = 0;
  let isOpenQuote = false;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data, meta, errors }) => {
      if (errors.some((error) => error.code === 'MissingQuotes')) isOpenQuote = true;
      const raw = body.slice(at, meta.cursor).replace(/\n$/, '');
      const cells = data.map(cellText);
      if (at > 0 && cells.some((cell) => cell !== '')) rows.push({ cells, raw, line: lineAt(start + at) });
      at = meta.cursor;
    },
  });
  return { rows, isOpenQuote };
}

/** A column name for comparison: lower case letters and digits only. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

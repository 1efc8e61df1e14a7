/** Tables that are told from where their words stand: their cells as text, and those that run on over a page as one. */
import { isTotalLabel } from '../../../shared/figures/total-label.ts';
import { isFigure } from '../formats/grid/grid.ts';
import { collapse, type PrintedCell, type PrintedTable, type Source } from './source.ts';

export interface TableRange {
  start: number;
  end: number;
}

export interface ReadTable {
  range: TableRange;
  columns: string[];
  rows: string[][];
}

type Headed = ReadTable & { heads: string[][] };

/** First and last word of each table, by the first. */
export function printedRanges({ input }: Source): TableRange[] {
  return (input.printedTables ?? []).map(rangeOf).sort((a, b) => a.start - b.start);
}

/** Each with its columns' names and rows; running heads between its rows left out. */
export function printedTables(source: Source): ReadTable[] {
  const found: Headed[] = [];
  for (const printed of [...(source.input.printedTables ?? [])].sort((a, b) => rangeOf(a).start - rangeOf(b).start)) {
    const table = readTable(source, printed);
    if (table === null) continue;
    const before = found.at(-1);
    if (before && runsOn(source, before, table)) append(source, before, table);
    else found.push(table);
  }
  return found.map(({ range, columns, rows }) => ({ range, columns, rows }));
}

/** Whether a reader would call it a table without a caption saying so: named columns of figures, no list of contents. */
export function isPlainlyTable({ columns, rows }: ReadTable): boolean {
  const figures = rows.filter((row) => row.slice(1).some((cell) => isFigure(cell)));
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
  const names = rows.reduce((sum, [name]) => sum + name!.length, 0);
  if (columns.some((name) => name.length > longestName || isFormula(name))) return false;
  if (figures.length < Math.max(2, rows.length * 0.5) || names > rows.length * longestName) return false;
  // Words of a chart stand in columns too, with much room left.
  if (cells.length < rows.length * (columns.length - 1) * 0.6) return false;
  if (cells.filter(isFigure).length < cells.length * 0.5 || isContents(rows)) return false;
  return columns.some((name) => name !== '') || (figures.length > 2 && columns.length > 2);
}

/** Of a column, and of rows on average: longer ones are running text. */
const longestName = 90;

/** Signs more than letters and digits, as in mathematics and in charts whose font does not tell its letters. */
const isFormula = (text: string): boolean =>
  text.length > 12 && (text.match(/[^\p{L}\d\s]/gu)?.length ?? 0) * 2 > (text.match(/[\p{L}\d]/gu)?.length ?? 0);

const rangeOf = (table: PrintedTable): TableRange => {
  const parts = table.flatMap((row) => row.cells.flatMap((cell) => cell.parts));
  return {
    start: parts.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: parts.reduce((most, { end }) => Math.max(most, end), 0),
  };
};

function readTable(source: Source, printed: PrintedTable): Headed | null {
  const kept = printed
    .map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: textOf(source, cell) })) }))
    .filter((row) => row.cells.some(({ text }) => text !== ''));
  const width = kept
    .flatMap((row) => row.cells)
    .reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const body = kept.filter((row) => !row.isHeader);
  if (width < 2 || body.length === 0) return null;
  const line = ({ cells }: (typeof kept)[number], isHead: boolean): string[] => {
    const texts = new Array<string>(width).fill('');
    for (const { column, columnSpan, text } of cells) {
      // A head over several columns is part of the name of each.
      for (let at = column; at < (isHead ? column + columnSpan : column + 1); at++)
        texts[at] = texts[at] === '' ? text : `${texts[at]} ${text}`;
    }
    return texts;
  };
  const heads = kept.filter((row) => row.isHeader).map((row) => line(row, true));
  const columns = Array.from({ length: width }, (_, at) => collapse(heads.map((head) => head[at]!).join(' ')));
  return { range: rangeOf(printed), columns, rows: body.map((row) => line(row, false)), heads };
}

/** Its lines in a row; where nothing but a line end parts them, as the text has healed them. */
function textOf(source: Source, { parts }: PrintedCell): string {
  const texts: string[] = [];
  let from: number | null = null;
  for (const [index, { start, end }] of parts.entries()) {
    const next = parts[index + 1];
    from ??= start;
    if (next && next.start >= end && source.body.slice(end, next.start).trim() === '') continue;
    texts.push(source.body.slice(from, end));
    from = null;
  }
  return collapse(texts.join(' '));
}

const continued =
  /^(?:(?:table|tabell|tab\.)\s*[\d.-]+\S*)?[^\n]{0,120}?\(?(?:continued|cont\.?|cont['’]d|forts\.?|fortsatt|framhald)\)?\.?:?$/i;

/** The last lines of a name, below the figures of its row; more than one go on with the sentence. */
const restOfName = /^(?:[^\n.:;]{1,40}|\p{Ll}[^\n.:;]{0,40}(?:\n[^\n.:;]{1,40}){1,2})$/u;

/** Whether a table opens a page with what the last one of the page before it left over. */
function runsOn(source: Source, before: Headed, table: Headed): boolean {
  if (before.columns.length !== table.columns.length) return false;
  const [last, first] = [source.place(before.range.end - 1, 0).page, source.place(table.range.start, 0).page];
  const between = source.body.slice(before.range.end, table.range.start).trim();
  // The rest of a row that the page's end cut may stand as near to the heads as their own words.
  const isSame = table.heads.length === 0 || table.columns.every((name, at) => name.startsWith(before.columns[at]!));
  const isRest = table.heads.length === 0 && restOfName.test(between);
  return first === last + 1 && isSame && (between === '' || continued.test(between) || isRest);
}

function append(source: Source, before: ReadTable, table: Headed): void {
  const rest = table.heads.length > 0 ? table.columns.map((name, at) => name.slice(before.columns[at]!.length)) : [];
  const rows = rest.some((cell) => cell !== '') ? [rest.map(collapse), ...table.rows] : table.rows;
  const [first, ...others] = rows;
  const last = before.rows.at(-1)!;
  const between = source.body.slice(before.range.end, table.range.start).trim();
  if (!continued.test(between)) last[0] = collapse(`${last[0]} ${between}`);
  // A row that was cut by the page's end goes on without a name, or in lower case.
  const isCut = first!.every((cell) => cell === '' || /^(?:\p{Ll}{2}|[([])/u.test(cell));
  if (isCut) before.rows[before.rows.length - 1] = last.map((cell, at) => collapse(`${cell} ${first![at]}`));
  before.rows.push(...(isCut ? others : rows));
  before.range = { start: before.range.start, end: table.range.end };
}

/** Names with page numbers that do not fall. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  const pages = rows.map((row) => row.findLast((cell) => cell !== '') ?? '').filter((cell) => /^\d{1,4}$/.test(cell));
  const isRising = pages.every((page, index) => index === 0 || Number(page) >= Number(pages[index - 1]));
  return rows[0]!.length === 2 && pages.length > 2 && isRising && !rows.some((row) => isTotalLabel(row[0]));
}

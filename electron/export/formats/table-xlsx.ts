/** Project tables as a workbook: text that never runs as formulas, real numbers and dates, a head that stays in view. */
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { ColumnType } from '../../../shared/contract/exports.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { dateOfCell, numberOfCell } from '../../../shared/tables/printed-cell.ts';
import { type GridCell, tableGrid } from '../../../shared/tables/table-grid.ts';
import type { PrintTable } from '../print/print-table.ts';
import { columnWidths } from '../typst/column-widths.ts';
import { rowsToFit } from '../typst/fit-columns.ts';
import { cleanText } from './docx-parts.ts';
import { rowHeight, type SheetPages, type SheetText, xlsxPages } from './xlsx-pages.ts';

/** Excel's limit for the text of a cell; longer text is cut with an ellipsis. */
const maxCell = 32_767;

const dayFormats: Record<Locale, string> = { nb: 'dd.mm.yyyy', en: 'yyyy-mm-dd' };
const timeFormats: Record<Locale, string> = { nb: 'dd.mm.yyyy hh:mm', en: 'yyyy-mm-dd hh:mm' };

export interface NamedTable extends PrintTable {
  /** What the sheet is called. */
  name: string;
}

/** A sheet a table, in their order. */
export async function renderXlsx(tables: readonly NamedTable[]): Promise<Uint8Array> {
  const used = new Set<string>();
  const pages: SheetPages[] = [];
  const sheets = tables.map((table): Sheet<never> => {
    const sheet = sheetName(table.name, used);
    used.add(sheet.toLowerCase());
    const widths = columnWidths(table.columns, rowsToFit(table.rows, table.layout)).map((width) =>
      Math.round(width * 1.4),
    );
    const data = sheetRows(table);
    const lead = table.layout?.lead.length ?? 0;
    const head = { first: lead + 1, last: lead + tableGrid({ ...table, rows: [] }).head.length };
    pages.push({ name: sheet, head, heights: data.map((row) => heightOf(row, widths)) });
    return {
      ...{ data, sheet, orientation: 'landscape' },
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: head.last,
    };
  });
  const written = writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [xlsxPages(pages)] });
  return new Uint8Array(await written.toBuffer());
}

/** By the texts of its cells, and the columns that each goes over. */
function heightOf(row: Row, widths: readonly number[]): number | undefined {
  const texts = row.flatMap((cell, column): SheetText[] => {
    const { value, columnSpan = 1, rowSpan = 1, fontWeight } = (cell ?? {}) as Partial<GridCell> & CellObject;
    if (typeof value !== 'string') return [];
    const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    return [{ text: value, width, isBold: fontWeight === 'bold', rows: rowSpan }];
  });
  return rowHeight(texts);
}

function sheetRows({ columns, rows, types, notes, language, layout }: PrintTable): Row[] {
  const head = {
    fontWeight: 'bold',
    backgroundColor: '#EEF3F3',
    textColor: '#14343B',
    bottomBorderStyle: 'thin',
  } as const;
  const grid = tableGrid({ columns, rows, layout });
  // A covered cell is there, and empty.
  const line = (row: readonly GridCell[], write: (cell: GridCell) => object): Row => {
    const cells: (object | null)[] = columns.map(() => null);
    for (const cell of row) {
      const { columnSpan, rowSpan } = cell;
      const joined = { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
      cells[cell.column] = { ...write(cell), ...joined };
    }
    return cells as Row;
  };
  const headCell = ({ text, isGroup, column }: GridCell) => ({
    ...textCell(text),
    ...head,
    ...(isGroup ? { align: 'center' } : isOfFigures(types?.[column]) && figureStyle),
  });
  /** Over all columns, so that long text is broken where the table ends. */
  const across = (text: string): Row => [
    { ...textCell(text), columnSpan: columns.length },
    ...columns.slice(1).map(() => null),
  ];
  const cells: Row[] = [
    ...(layout?.lead ?? []).map(across),
    ...grid.head.map((row) => line(row, headCell)),
    ...grid.rows.map((row) => line(row, ({ text, column }) => typedCell(text, types?.[column], language))),
  ];
  if (notes.length > 0) cells.push([], ...notes.map(across));
  return cells;
}

const isOfFigures = (type: ColumnType | undefined) => type === 'number' || type === 'year';

/** At the right, as figures stand, and not close to the text of the next column. */
const figureStyle = { align: 'right', indent: 1, alignVertical: 'top' } as const;

function typedCell(cell: string, type: ColumnType | undefined, language: Locale) {
  const number = numberOfCell(cell, type);
  if (number !== null) {
    const format = type === 'number' && Number.isInteger(number) ? '#,##0' : undefined;
    return { value: number, type: Number, ...figureStyle, ...(format && { format }) } as const;
  }
  const date = dateOfCell(cell, type);
  if (!date) return textCell(cell);
  const { year, month, day, minutes } = date;
  const format = (minutes === null ? dayFormats : timeFormats)[language];
  // A sheet knows no time zone: its day is counted from the figures of the date alone.
  const value = new Date(Date.UTC(year, month - 1, day, 0, minutes ?? 0));
  return { value, type: Date, format, alignVertical: 'top', align: 'left' } as const;
}

/** A typed String cell is stored as shared text, so a leading = is only a character. */
function textCell(text: string) {
  const clean = cleanText(text);
  const value = clean.length > maxCell ? `${clean.slice(0, maxCell - 1)}…` : clean;
  return { value, type: String, wrap: true, alignVertical: 'top' } as const;
}

/** Excel allows 31 characters, none of []:*?/\\, no apostrophe at either end, and no name twice in either case. */
function sheetName(name: string, used: ReadonlySet<string>): string {
  const clean = (length: number) =>
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, length)
      .replace(/^['\s]+|['\s]+$/g, '') || 'Metodebenk';
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const found = clean(31 - ending.length) + ending;
    if (!used.has(found.toLowerCase())) return found;
  }
}

/** Project tables as a workbook: text that never runs as formulas, real numbers and dates, a head that stays in view. */
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { ColumnType } from '../../../shared/contract/exports.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { dateOfCell, numberOfCell } from '../../../shared/tables/printed-cell.ts';
import { type GridCell, tableGrid } from '../../../shared/tables/table-grid.ts';
import type { PrintTable } from '../print/print-table.ts';
import { columnWidths } from '../typst/column-widths.ts';
import { rowsToFit } from '../typst/fit-columns.ts';
import { cleanText } from './docx-parts.ts';

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
  const sheets = tables.map((table): Sheet<never> => {
    const sheet = sheetName(table.name, used);
    used.add(sheet.toLowerCase());
    return {
      data: sheetRows(table),
      sheet,
      columns: columnWidths(table.columns, rowsToFit(table.rows, table.layout)).map((width) => ({
        width: Math.round(width * 1.4),
      })),
      stickyRowsCount: tableGrid({ ...table, rows: [] }).head.length + (table.layout?.lead.length ?? 0),
      orientation: 'landscape',
    };
  });
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
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
  const headCell = ({ text, isGroup }: GridCell) => ({
    ...textCell(text),
    ...head,
    ...(isGroup && { align: 'center' }),
  });
  const cells: Row[] = [
    ...(layout?.lead ?? []).map((each) => [{ ...textCell(each), wrap: false }]),
    ...grid.head.map((row) => line(row, headCell)),
    ...grid.rows.map((row) => line(row, ({ text, column }) => typedCell(text, types?.[column], language))),
  ];
  if (notes.length > 0) cells.push([], ...notes.map((note) => [{ ...textCell(note), wrap: false }]));
  return cells;
}

function typedCell(cell: string, type: ColumnType | undefined, language: Locale) {
  const number = numberOfCell(cell, type);
  if (number !== null) {
    const format = type === 'number' && Number.isInteger(number) ? '#,##0' : undefined;
    return { value: number, type: Number, alignVertical: 'top', ...(format && { format }) } as const;
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

/** A project table as a workbook: text cells that never run as formulas, a styled head that stays in view. */
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { PrintTable } from '../print/print-table.ts';
import { columnWidths } from '../typst/column-widths.ts';
import { cleanText } from './docx-parts.ts';

/** Excel's limit for the text of a cell; longer text is cut with an ellipsis. */
const maxCell = 32_767;

export async function renderTableXlsx(table: PrintTable): Promise<Uint8Array> {
  const widths = columnWidths(table.columns, table.rows);
  const head = {
    fontWeight: 'bold',
    backgroundColor: '#EEF3F3',
    textColor: '#14343B',
    bottomBorderStyle: 'thin',
  } as const;
  const cell = (text: string) => ({ value: cellText(text), type: String, wrap: true, alignVertical: 'top' }) as const;
  const rows: Row[] = [
    table.columns.map((column) => ({ ...cell(column), ...head })),
    ...table.rows.map((row) => table.columns.map((_, index) => cell(row[index] ?? ''))),
  ];
  if (table.notes.length > 0) {
    rows.push([]);
    for (const note of table.notes) rows.push([{ ...cell(note), wrap: false }]);
  }
  const sheet = sheetName(table.title);
  const columns = widths.map((width) => ({ width: Math.round(width * 1.4) }));
  return new Uint8Array(
    await writeXlsxFile(rows, { sheet, columns, stickyRowsCount: 1, orientation: 'landscape' }).toBuffer(),
  );
}

/** A typed String cell is stored as shared text, so a leading = is only a character. */
function cellText(text: string): string {
  const clean = cleanText(text);
  return clean.length > maxCell ? `${clean.slice(0, maxCell - 1)}…` : clean;
}

/** Excel allows 31 characters and none of []:*?/\ in a sheet's name, nor an apostrophe at either end. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 31)
      .replace(/^['\s]+|['\s]+$/g, '') || 'Metodebenk'
  );
}

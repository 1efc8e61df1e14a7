/** A project table as a landscape PDF with repeated heads. */
import { printedTable } from '../../../shared/tables/printed-cell.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { columnWidths } from './column-widths.ts';
import type { PdfRenderer } from './pdf-renderer.ts';

/** Throws `export-glyph-missing` (field: the column's head) or `export-failed`. */
export async function renderTablePdf(plain: PrintTable, renderer: PdfRenderer): Promise<Uint8Array> {
  const table = printedTable(plain);
  const texts = table.columns.map((field, index) => ({
    field,
    text: [field, ...table.rows.map((row) => row[index] ?? '')].join(''),
  }));
  checkGlyphs([{ field: table.title, text: table.title + table.notes.join('') }, ...texts], await renderer.coverage());
  const data = {
    ...table,
    widths: columnWidths(table.columns, table.rows),
    page: printWord('page', table.language),
    of: printWord('of', table.language),
    noRows: printWord('noRows', table.language),
  };
  return renderer.renderPdf(await renderer.printSource('table.typ'), { data: JSON.stringify(data) });
}

/** A project table as a landscape PDF with repeated heads. */
import type { Table } from '../../../shared/contract/exports.ts';
import { printedTable } from '../../../shared/tables/printed-cell.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { picturesOf } from '../print/table-pictures.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { breakable, fitColumns, withoutEmptyColumns } from './fit-columns.ts';
import type { PdfRenderer } from './pdf-renderer.ts';

/** A4 across, without its margins of 16 mm. */
const pageWidthPt = 751;

/** Throws `export-glyph-missing` (field: the column's head) or `export-failed`. */
export async function renderTablePdf(
  plain: PrintTable & Partial<Pick<Table, 'kind'>>,
  renderer: PdfRenderer,
): Promise<Uint8Array> {
  const table = withoutEmptyColumns(printedTable(plain));
  const { sizePt, widths } = fitColumns(table.columns, table.rows, pageWidthPt, 7.8);
  const texts = table.columns.map((field, index) => ({
    field,
    text: [field, ...table.rows.map((row) => row[index] ?? '')].join(''),
  }));
  const pictures = picturesOf(plain);
  const drawn = pictures.map(({ alt }) => alt).join('');
  checkGlyphs(
    [{ field: table.title, text: table.title + table.notes.join('') + drawn }, ...texts],
    await renderer.coverage(),
  );
  const data = {
    ...table,
    rows: table.rows.map((row) => row.map(breakable)),
    widths,
    size: sizePt,
    page: printWord('page', table.language),
    of: printWord('of', table.language),
    noRows: printWord('noRows', table.language),
    pictures,
  };
  return renderer.renderPdf(await renderer.printSource('table.typ'), { data: JSON.stringify(data) });
}

/** A project table as a landscape PDF with repeated heads. */
import type { Table } from '../../../shared/contract/exports.ts';
import { printedTable } from '../../../shared/tables/printed-cell.ts';
import { type GridCell, markedLines, tableGrid } from '../../../shared/tables/table-grid.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { picturesOf } from '../print/table-pictures.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { breakable, fitColumns, isLow, rowsToFit, withoutEmptyColumns } from './fit-columns.ts';
import type { PdfRenderer } from './pdf-renderer.ts';

/** A4 across, without its margins of 16 mm. */
const pageWidthPt = 751;

/** Throws `export-glyph-missing` (field: the column's head) or `export-failed`. */
export async function renderTablePdf(
  plain: PrintTable & Partial<Pick<Table, 'kind'>>,
  renderer: PdfRenderer,
): Promise<Uint8Array> {
  const table = withoutEmptyColumns(printedTable(plain));
  const { columns, rows, layout } = table;
  const fitted = fitColumns(columns, rowsToFit(rows, layout), pageWidthPt, 7.8);
  const grid = tableGrid({ columns, rows: rows.map((row) => row.map(breakable)), layout });
  const cells = (line: readonly GridCell[], isWhole: boolean) =>
    line.map(({ text, column, columnSpan, rowSpan, isGroup }) => {
      const lines = markedLines(text, column, layout).map((each) => ({ ...each, letters: each.letters.join(',') }));
      return { lines, colspan: columnSpan, rowspan: rowSpan, centred: isGroup ?? false, whole: isWhole };
    });
  const over = (layout?.groups ?? []).map(({ title }) => title).join('') + (layout?.lead ?? []).join('');
  const texts = table.columns.map((field, index) => ({
    field,
    text: [field, ...table.rows.map((row) => row[index] ?? '')].join(''),
  }));
  const pictures = picturesOf(plain);
  const drawn = pictures.map(({ title, alt }) => title + alt).join('');
  checkGlyphs(
    [{ field: table.title, text: table.title + over + table.notes.join('') + drawn }, ...texts],
    await renderer.coverage(),
  );
  const data = {
    ...{ title: table.title, language: table.language, notes: table.notes, lead: layout?.lead ?? [] },
    head: grid.head.map((line) => cells(line, true)),
    rows: grid.rows.map((line, row) => cells(line, isLow(rows[row] ?? [], fitted))),
    widths: fitted.widths,
    size: fitted.sizePt,
    page: printWord('page', table.language),
    of: printWord('of', table.language),
    noRows: printWord('noRows', table.language),
    pictures,
  };
  return renderer.renderPdf(await renderer.printSource('table.typ'), { data: JSON.stringify(data) });
}

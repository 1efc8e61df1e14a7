/** A table in any format. The file is named by the table's title. */
import type { CsvSeparator, ExportFormat, Table } from '../../shared/contract/exports.ts';
import { renderTableDocx } from './formats/table-docx.ts';
import { tableCsv, tableHtml, tableJson, tableMarkdown } from './formats/table-text.ts';
import { type NamedTable, renderXlsx } from './formats/table-xlsx.ts';
import { type RenderedFile, renderedFile } from './rendered-file.ts';
import { tableName } from './tables/table-input.ts';
import type { PdfRenderer } from './typst/pdf-renderer.ts';
import { renderTablePdf } from './typst/table-pdf.ts';

export interface TableExportOptions {
  renderer: PdfRenderer;
  /** ISO day the table is made (the caller's clock). */
  date: string;
  separator?: CsvSeparator | undefined;
}

/** Throws `export-glyph-missing` (PDF only), `export-failed` or `export-stopped` (PDF, pictures of a Word file). */
export async function renderTable(
  table: Table,
  format: ExportFormat,
  { renderer, date, separator }: TableExportOptions,
): Promise<RenderedFile> {
  const content = {
    pdf: () => renderTablePdf(table, renderer),
    docx: () => renderTableDocx(table, date, renderer.paint),
    xlsx: () => renderXlsx([named(table)]),
    csv: () => tableCsv(table, separator),
    html: () => tableHtml(table),
    md: () => tableMarkdown(table),
    json: () => tableJson(table),
  };
  return renderedFile(await content[format](), table.title, format);
}

/** Every table in one workbook, named `title`. */
export async function renderWorkbook(tables: readonly Table[], title: string): Promise<RenderedFile> {
  return renderedFile(await renderXlsx(tables.map(named)), title, 'xlsx');
}

const named = (table: Table): NamedTable => ({
  ...table,
  name: tableName(table.kind, table.language),
});

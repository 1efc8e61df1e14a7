/** A table in any format. The file is named by the table's title. */
import type { ExportFormat, Table } from '../../shared/contract/exports.ts';
import { renderTableDocx } from './formats/table-docx.ts';
import { tableCsv, tableHtml, tableJson, tableMarkdown } from './formats/table-text.ts';
import { renderTableXlsx } from './formats/table-xlsx.ts';
import { type RenderedFile, renderedFile } from './rendered-file.ts';
import type { PdfRenderer } from './typst/pdf-renderer.ts';
import { renderTablePdf } from './typst/table-pdf.ts';

export interface TableExportOptions {
  renderer: PdfRenderer;
  /** ISO day the table is made (the caller's clock). */
  date: string;
}

/** Throws `export-glyph-missing` or `export-failed` (PDF only). */
export async function renderTable(
  table: Table,
  format: ExportFormat,
  { renderer, date }: TableExportOptions,
): Promise<RenderedFile> {
  const content = {
    pdf: () => renderTablePdf(table, renderer),
    docx: () => renderTableDocx(table, date),
    xlsx: () => renderTableXlsx(table),
    csv: () => tableCsv(table),
    html: () => tableHtml(table),
    md: () => tableMarkdown(table),
    json: () => tableJson(table),
  };
  return renderedFile(await content[format](), table.title, format);
}

/** A project table as a landscape Word document. */
import { HeadingLevel, Paragraph } from 'docx';
import type { Table } from '../../../shared/contract/exports.ts';
import { printedTable } from '../../../shared/tables/printed-cell.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { picturesOf } from '../print/table-pictures.ts';
import { fitColumns, rowsToFit, withoutEmptyColumns } from '../typst/fit-columns.ts';
import type { PdfRenderer } from '../typst/pdf-renderer.ts';
import { cleanText, packWord, tableNotes, wordTable } from './docx-parts.ts';
import { pictureParagraphs } from './docx-pictures.ts';

/** A4 across, without its margins. */
const pageWidthPt = 730;

/** `date`: ISO day the table was made. Throws what painting its pictures throws. */
export async function renderTableDocx(
  table: PrintTable & Partial<Pick<Table, 'kind'>>,
  date: string,
  paint: PdfRenderer['paint'],
): Promise<Uint8Array> {
  const { title, language, columns, rows, notes, layout } = withoutEmptyColumns(printedTable(table));
  const { sizePt, widths } = fitColumns(columns, rowsToFit(rows, layout), pageWidthPt, 8.5);
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: cleanText(title) }),
    ...(await pictureParagraphs(picturesOf(table), paint)),
    ...tableNotes(layout?.lead ?? []),
    wordTable({ columns, rows, widths, widthPt: pageWidthPt, sizePt, layout }),
    ...(rows.length === 0 ? [new Paragraph(printWord('noRows', language))] : []),
    ...tableNotes(notes),
  ];
  return packWord({ title, creator: 'Metodebenk', language, date, header: title, isLandscape: true, children });
}

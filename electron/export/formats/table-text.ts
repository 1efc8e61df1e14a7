/** A project table as CSV, HTML, Markdown or JSON. */
import Papa from 'papaparse';
import type { z } from 'zod';
import type { ColumnType, CsvSeparator, Table, tableFileSchema } from '../../../shared/contract/exports.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { dateOfCell, numberOfCell, printedTable } from '../../../shared/tables/printed-cell.ts';
import { joinedHeads, noteLetter } from '../../../shared/tables/table-grid.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { picturesOf } from '../print/table-pictures.ts';
import { escapeMarkdown } from './escape-markup.ts';
import { htmlLines, htmlPage, htmlTable } from './html-page.ts';
import { markdownTable } from './markdown-table.ts';

/** Also for cells of several lines, which papaparse's own rule lets through, and full-width signs that Excel folds. */
const formulaStart = /^[\s\0]*[=+\-@\t\r＝＋－＠]/;

/**
 * Within a cell: what a spreadsheet of another country would take for the end of a cell or line, with a formula behind
 * it, also behind quotation marks, which are empty quotes for that spreadsheet. A sign is none where nothing but a number
 * follows, up to the next such end of the same kind.
 */
const formulaInside = /(([;,\t|\r\n])[\s\0"]*)(?=[=@＝＠]|[+\-＋－](?!\s*\d[\d.,;\s)%]*(?:\2|[\r\n]|$)))/g;

const delimiters: Record<CsvSeparator, string> = { semicolon: ';', comma: ',', tab: '\t' };

/**
 * With a byte order mark, so that Excel reads UTF-8; semicolons in Norwegian, where the comma is the decimal sign.
 * What a spreadsheet would run gets an apostrophe before it. All cells are quoted: a number at the end of one can then
 * never go on in the next for a spreadsheet that takes both for one cell.
 */
export function tableCsv(table: PrintTable, separator?: CsvSeparator): string {
  const { language, types } = table;
  const delimiter = delimiters[separator ?? (language === 'nb' ? 'semicolon' : 'comma')];
  const cells = (row: readonly string[]) =>
    table.columns.map((_, index) => csvCell(row[index] ?? '', types?.[index], language));
  const rows = [joinedHeads(table), ...table.rows.map(cells)].map((row) =>
    row.map((cell) => cell.replace(formulaInside, "$1'")),
  );
  return `\ufeff${Papa.unparse(rows, { delimiter, newline: '\r\n', quotes: true, escapeFormulae: formulaStart })}\r\n`;
}

/** As a spreadsheet of that language takes it for a number, or a time of a day. */
function csvCell(cell: string, type: ColumnType | undefined, language: Locale): string {
  if (numberOfCell(cell, type) !== null) return language === 'nb' ? cell.replace('.', ',') : cell;
  return dateOfCell(cell, type) ? cell.replace('T', ' ') : cell;
}

export function tableHtml(table: PrintTable & Partial<Pick<Table, 'kind'>>): string {
  const { title, language, types, columns, layout } = table;
  const { rows } = printedTable(table);
  const isNumber = (index: number) => types?.[index] === 'number';
  const none = rows.length === 0 ? `<p>${printWord('noRows', language)}</p>` : '';
  const lead = (layout?.lead ?? []).map((line) => `<p>${htmlLines(line)}</p>\n`).join('');
  const notes = table.notes.map((note) => `<p${noteAnchor(note, layout)}>${htmlLines(note)}</p>`).join('\n');
  const body = `<h1>${htmlLines(title)}</h1>
${lead}${picturesOf(table)
  .map(({ title, svg }) => `<figure>${title && `<figcaption>${htmlLines(title)}</figcaption>`}${svg}</figure>\n`)
  .join('')}${htmlTable({ label: title, columns, rows, isNumber, layout })}
${none}${notes}`;
  return htmlPage({ title, language, isNarrow: false, body });
}

function noteAnchor(note: string, layout: Table['layout']): string {
  const letter = noteLetter(note, layout);
  return letter === null ? '' : ` id="note-${letter}"`;
}

export function tableMarkdown(table: PrintTable): string {
  const notes = table.notes.map((note) => `\n${escapeMarkdown(note)}\n`).join('');
  const lead = (table.layout?.lead ?? []).map((line) => `${escapeMarkdown(line)}\n\n`).join('');
  const rows = saidOnce(printedTable(table).rows, table.layout);
  return `# ${escapeMarkdown(table.title)}\n\n${lead}${markdownTable(joinedHeads(table), rows)}\n${notes}`;
}

/** People read it line by line: what rows that go together share stands in the first of them. */
function saidOnce(rows: string[][], layout: Table['layout']): string[][] {
  const first = new Set(layout?.runs.map((_, run) => layout.runs.slice(0, run).reduce((sum, size) => sum + size, 0)));
  return rows.map((row, at) =>
    !layout || first.has(at) ? row : row.map((cell, column) => (layout.sharedColumns.includes(column) ? '' : cell)),
  );
}

export function tableJson({ pictures: _, ...table }: Table): string {
  const file: z.infer<typeof tableFileSchema> = { format: 'metodebenk-table/1', ...table };
  return `${JSON.stringify(file, null, 2)}\n`;
}

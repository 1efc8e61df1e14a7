/** A project table as CSV, HTML, Markdown or JSON. */
import Papa from 'papaparse';
import type { Table } from '../../../shared/contract/exports.ts';
import type { PrintTable } from '../print/print-table.ts';
import { escapeMarkdown, escapeMarkup } from './escape-markup.ts';

/** Also for cells of several lines, which papaparse's own rule lets through, and full-width signs that Excel folds. */
const formulaStart = /^[\s\0]*[=+\-@\t\r＝＋－＠]/;

/**
 * Within a cell: what a spreadsheet of another country would take for the end of a cell or line, with a formula behind
 * it, also behind quotation marks, which are empty quotes for that spreadsheet. A sign is none where nothing but a number
 * follows, up to the next such end of the same kind.
 */
const formulaInside = /(([;,\t|\r\n])[\s\0"]*)(?=[=@＝＠]|[+\-＋－](?!\s*\d[\d.,;\s)%]*(?:\2|[\r\n]|$)))/g;

/**
 * With a byte order mark, so that Excel reads UTF-8; semicolons in Norwegian, where the comma is the decimal sign.
 * What a spreadsheet would run gets an apostrophe before it. All cells are quoted: a number at the end of one can then
 * never go on in the next for a spreadsheet that takes both for one cell.
 */
export function tableCsv(table: PrintTable): string {
  const delimiter = table.language === 'nb' ? ';' : ',';
  const rows = [table.columns, ...table.rows.map((row) => table.columns.map((_, index) => row[index] ?? ''))].map(
    (row) => row.map((cell) => cell.replace(formulaInside, "$1'")),
  );
  return `\ufeff${Papa.unparse(rows, { delimiter, newline: '\r\n', quotes: true, escapeFormulae: formulaStart })}\r\n`;
}

export function tableHtml(table: PrintTable): string {
  const lines = (text: string) => escapeMarkup(text).replaceAll('\n', '<br>');
  const head = table.columns.map((column) => `<th scope="col">${lines(column)}</th>`).join('');
  const body = table.rows
    .map((row) => `<tr>${table.columns.map((_, index) => `<td>${lines(row[index] ?? '')}</td>`).join('')}</tr>`)
    .join('\n');
  const notes = table.notes.map((note) => `<p>${lines(note)}</p>`).join('\n');
  const title = escapeMarkup(table.title);
  const style =
    'body{font:14px sans-serif}table{border-collapse:collapse}th,td{border:1px solid #b9c6c8;padding:4px 6px;text-align:left;vertical-align:top}th{background:#eef3f3}';
  return `<!doctype html>
<html lang="${table.language}">
<head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${title}</h1>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
${notes}
</body>
</html>
`;
}

export function tableMarkdown(table: PrintTable): string {
  const cell = (text: string) => escapeMarkdown(text.trim()).replace(/\r?\n/g, '<br>');
  const row = (cells: readonly string[]) =>
    `| ${table.columns.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
  const rule = `|${table.columns.map(() => ' --- ').join('|')}|`;
  const notes = table.notes.map((note) => `\n${escapeMarkdown(note)}\n`).join('');
  return `# ${escapeMarkdown(table.title)}\n\n${[row(table.columns), rule, ...table.rows.map(row)].join('\n')}\n${notes}`;
}

export function tableJson(table: Table): string {
  return `${JSON.stringify(table, null, 2)}\n`;
}

/** One page that stands by itself: nothing is fetched, nothing runs, and it prints well. */
import type { TableLayout } from '../../../shared/contract/exports.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { type GridCell, markedLines, tableGrid } from '../../../shared/tables/table-grid.ts';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';

const style = `
body{font:15px/1.5 system-ui,sans-serif;color:#1b2528;background:#fff;margin:2rem auto;padding:0 1.5rem}
.narrow{max-width:48rem}
h1{font-size:1.6rem;line-height:1.25}h1,h2,h3{color:#14343b}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border:1px solid #b9c6c8;padding:4px 6px;text-align:left;vertical-align:top}
thead th{background:#eef3f3}th[scope=colgroup]{text-align:center}tbody th{font-weight:600}
td.number{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
figure{margin:0 0 1rem;overflow-x:auto}figure svg{max-width:100%;height:auto}figcaption{font-weight:600}
ul.boxes{list-style:none;padding-left:0}li.nested{margin-left:1.5rem}
@media print{@page{margin:16mm}body{font-size:9pt;margin:0;padding:0;max-width:none}.scroll{overflow:visible}
thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}`;

export interface HtmlPage {
  title: string;
  language: Locale;
  /** Running text is held narrow, a table takes the width there is. */
  isNarrow: boolean;
  /** Markup, already escaped. */
  body: string;
}

export function htmlPage({ title, language, isNarrow, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Metodebenk">
<title>${escapeMarkup(title)}</title>
<style>${style}
</style>
</head>
<body${isNarrow ? ' class="narrow"' : ''}>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Text of one or more lines. */
export const htmlLines = (text: string): string => escapeMarkup(text).replace(/\r?\n/g, '<br>');

export interface HtmlTable {
  /** What a screen reader calls it. */
  label: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  isNumber?: (column: number) => boolean;
  layout?: TableLayout | undefined;
}

/**
 * Every cell has its column's head and those over it; the first cell of a row, or of rows that go together, is their head. A
 * wide table is scrolled by keyboard too.
 */
export function htmlTable({ label, columns, rows, isNumber = () => false, layout }: HtmlTable): string {
  const grid = tableGrid({ columns, rows, layout });
  const head = grid.head.map((cells) => {
    const heads = cells.map((cell) => {
      const scope = cell.isGroup ? 'colgroup' : 'col';
      return `<th scope="${scope}"${spans(cell)}>${htmlLines(cell.text)}</th>`;
    });
    return `<tr>${heads.join('')}</tr>`;
  });
  const cell = (each: GridCell) => {
    const { column } = each;
    const text = layout ? markedText(each, layout) : htmlLines(each.text);
    if (column === 0) return `<th scope="${each.rowSpan > 1 ? 'rowgroup' : 'row'}"${spans(each)}>${text}</th>`;
    return `<td${isNumber(column) ? ' class="number"' : ''}${spans(each)}>${text}</td>`;
  };
  const lines = grid.rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  const body = (rowsOf: readonly string[]) => `<tbody>\n${rowsOf.join('\n')}\n</tbody>`;
  // Rows that go together are a group of the table.
  const ends = layout?.runs.map((_, run) => layout.runs.slice(0, run + 1).reduce((sum, size) => sum + size, 0));
  const bodies = ends?.map((end, run) => body(lines.slice(ends[run - 1] ?? 0, end))) ?? [body(lines)];
  const columnGroups = layout?.groups.map(({ span }) => `<colgroup span="${span}"></colgroup>`).join('') ?? '';
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeMarkup(label)}">
<table>
${columnGroups}<thead>${head.join('')}</thead>
${bodies.join('\n')}
</table>
</div>`;
}

function spans({ columnSpan, rowSpan }: GridCell): string {
  return `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}

/** Each letter leads to its note. */
function markedText({ text, column }: GridCell, layout: TableLayout): string {
  return markedLines(text, column, layout)
    .map((line) => {
      const letters = line.letters.map((letter) => `<a href="#note-${letter}">${letter}</a>`).join(',');
      return htmlLines(line.text) + (letters && `<sup>${letters}</sup>`);
    })
    .join('<br>');
}

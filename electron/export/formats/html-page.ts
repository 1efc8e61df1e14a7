/** One page that stands by itself: nothing is fetched, nothing runs, and it prints well. */
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';

const style = `
body{font:15px/1.5 system-ui,sans-serif;color:#1b2528;background:#fff;margin:2rem auto;padding:0 1.5rem}
.narrow{max-width:48rem}
h1{font-size:1.6rem;line-height:1.25}h1,h2,h3{color:#14343b}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border:1px solid #b9c6c8;padding:4px 6px;text-align:left;vertical-align:top}
thead th{background:#eef3f3}tbody th{font-weight:600}
td.number{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
figure{margin:0 0 1rem;overflow-x:auto}figure svg{max-width:100%;height:auto}
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
}

/** Every cell has its column's head; the first cell of a row is the row's head. A wide one is scrolled by keyboard too. */
export function htmlTable({ label, columns, rows, isNumber = () => false }: HtmlTable): string {
  const head = columns.map((column) => `<th scope="col">${htmlLines(column)}</th>`).join('');
  const cell = (text: string, index: number) => {
    if (index === 0) return `<th scope="row">${htmlLines(text)}</th>`;
    return `<td${isNumber(index) ? ' class="number"' : ''}>${htmlLines(text)}</td>`;
  };
  const body = rows.map((row) => `<tr>${columns.map((_, index) => cell(row[index] ?? '', index)).join('')}</tr>`);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeMarkup(label)}">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A table as word processors and spreadsheets paste it: cells of several lines stay one cell. */
import { escapeMarkup } from '../../../../shared/text/escape-markup.ts';
import { notFormula } from '../../../ui/grid/copy-rows.ts';

export interface CopiedTable {
  text: string;
  html: string;
}

export function copiedTable(columns: readonly string[], rows: readonly (readonly string[])[]): CopiedTable {
  const quoted = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = [columns, ...rows].map((cells) => cells.map((cell) => quoted(notFormula(cell))).join('\t')).join('\n');
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}${asText}>${escapeMarkup(cell).replaceAll('\n', keptLine)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => line(cells, 'td')).join('');
  return { text, html: `<table><thead>${line(columns, 'th')}</thead><tbody>${body}</tbody></table>` };
}

/** Excel: what begins like a formula is no formula, and a line break stays in its cell. */
const asText = ` style="mso-number-format:'\\@'"`;
const keptLine = '<br style="mso-data-placement:same-cell">';

export async function copyTable({ text, html }: CopiedTable): Promise<void> {
  const part = (type: string, value: string) => ({ [type]: new Blob([value], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })]);
}

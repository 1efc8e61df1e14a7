/** A table as GitHub and pandoc read it: cells on one line, borders and markup of people's own escaped. */
import { escapeMarkdown } from './escape-markup.ts';

export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => escapeMarkdown(text.trim()).replace(/\r\n?|\n/g, '<br>');
  const line = (cells: readonly string[]) => `| ${columns.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n');
}

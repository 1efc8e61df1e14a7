/** Chosen rows as text with tabs, which spreadsheets and word processors paste as a table. */
import type { Column } from './column.ts';

export function textOfRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map((column) => cellText(column, row))),
  ];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function cellText<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null || typeof value === 'number') return String(value ?? '');
  return notFormula(value.replace(/\s+/g, ' '));
}

/** A spreadsheet would run what begins like a formula. */
export const notFormula = (text: string): string => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);

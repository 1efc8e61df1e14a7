/** Columns of counts against their total row. */
import type { ImportWarning } from '../contract/recognised.ts';
import { importWarning } from '../import-warnings.ts';
import { numberOf } from './cell-number.ts';
import { type FigureTable, groupsOf, namesOfCell, sharesNotAverages } from './table-figures.ts';
import { numberOfTable, type PlaceOfRow } from './table-warning.ts';
import { isTotalLabel } from './total-label.ts';

/** Columns that hold shares or averages, which nobody adds up. */
const averageColumn =
  /andel|prosent|%|snitt|gjennomsnitt|median|alder|dekning|kompletthet|\brate|mean|average|share|percent|coverage|\bage\b/i;
/** Rows that are part of the row above them. */
const partOfRow = /^(?:herav|hvorav|derav|of which|thereof|[-–•]\s)/i;

/** Columns of counts whose total row is not their sum. */
export function sumWarnings(tables: readonly FigureTable[], placeOf: PlaceOfRow): ImportWarning[] {
  return tables.flatMap((table) => {
    const at = table.rows.findIndex((row) => isTotalLabel(row[0]));
    if (at < 2) return [];
    const total = table.rows[at]!;
    // Under the name of a group, which has no figures, a total is that of the group.
    const from = 1 + table.rows.slice(0, at).findLastIndex((row) => row.slice(1).every((cell) => cell === ''));
    const rows = table.rows.slice(from, at).filter((row) => !partOfRow.test(row[0] ?? ''));
    if (rows.length < 2) return [];
    const groups = groupsOf(table.rows);
    const printedTotal = table.printed[at]!;
    return total.flatMap((cell, column) => {
      const printed = numberOf(cell);
      const parts = rows.map((row) => row[column]);
      const name = table.columns[column] ?? '';
      if (column === 0 || printed === null || /%/.test(cell) || averageColumn.test(name)) return [];
      if (sharesNotAverages(namesOfCell(table, groups, at, column)) === false) return [];
      if (parts.some((part) => part === undefined || /%/.test(part))) return [];
      const values = parts.map(numberOf).filter((value) => value !== null);
      const sum = values.reduce((all, value) => all + value, 0);
      if (values.length < parts.length || isSum(sum, printed, values) || isBase(rows, column, printed)) return [];
      const told = { sum, printed, ...(name === '' ? { column: String(column + 1) } : { label: name }) };
      const place = { quote: printedTotal.join(' '), ...placeOf(table, printedTotal) };
      return [importWarning('sum-mismatch', { ...told, ...numberOfTable(table) }, place)];
    });
  });
}

/** Whether the printed shares are of this total, as where one person can have several of the things counted. */
function isBase(rows: readonly (readonly string[])[], column: number, total: number): boolean {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, other) => other).some((other) =>
    rows.every((row) => {
      const [count, share] = [numberOf(row[column]), /%/.test(row[other] ?? '') ? numberOf(row[other]) : null];
      return count !== null && share !== null && Math.abs((count / total) * 100 - share) <= 0.6;
    }),
  );
}

/** Right as it is: the sum itself, twice it where subtotals stand among the rows, or an average of fractions. */
function isSum(sum: number, printed: number, values: readonly number[]): boolean {
  if (Math.abs(sum - printed) < 0.06 || Math.abs(sum - 2 * printed) < 0.06) return true;
  const isAverage = printed <= Math.max(...values) && printed >= Math.min(...values);
  return isAverage && values.length > 2 && sum > printed * 1.5;
}

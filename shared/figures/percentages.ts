/** Percentages of tables against the counts beside them. */
import type { ImportWarning, RecognisedTable } from '../contract/recognised.ts';
import { importWarning } from '../import-warnings.ts';
import { numberOf } from './cell-number.ts';
import type { FigureTable } from './table-figures.ts';
import { numberOfTable, type PlaceOfRow } from './table-warning.ts';
import { isTotalLabel } from './total-label.ts';

interface Share {
  row: string[];
  percent: number;
  /** Half of the last printed digit, and a little for rounding twice. */
  tolerance: number;
  column: number;
}
/** What a share of the column may be of: its expected value in percent for a row; null where the row cannot tell. */
type Reading = (row: readonly string[]) => { count: number; of: number } | null;

/** Rows whose percentage nothing in row or column explains, where one reading explains most of the other rows. */
export function percentageWarnings(tables: readonly FigureTable[], placeOf: PlaceOfRow): ImportWarning[] {
  return tables.flatMap((table) => {
    const width = Math.max(0, ...table.rows.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
      shareWarnings(table, column, placeOf),
    );
  });
}

function shareWarnings(table: FigureTable, column: number, placeOf: PlaceOfRow): ImportWarning[] {
  // Rows under the total are of something else than the rows above it.
  const total = table.rows.findIndex((row, index) => index > 1 && isTotalLabel(row[0]));
  const rows = total < 0 ? table.rows : table.rows.slice(0, total + 1);
  const shares: Share[] = rows.flatMap((row) => {
    const cell = row[column] ?? '';
    const percent = column > 0 && /%/.test(cell) ? numberOf(cell) : null;
    if (percent === null) return [];
    const decimals = /[.,](\d+)/.exec(cell)?.[1]?.length ?? 0;
    return [{ row, percent, tolerance: 0.55 * 10 ** -decimals + 0.02, column }];
  });
  if (shares.length < 3) return [];
  const exact = exactReadings(table, shares);
  const implied = impliedReading(shares);
  const explains = (reading: Reading, share: Share, tolerance: number): boolean => {
    const value = reading(share.row);
    return value !== null && value.of > 0 && Math.abs((value.count / value.of) * 100 - share.percent) <= tolerance;
  };
  const isExplained = (share: Share): boolean =>
    exact.some((reading) => explains(reading, share, share.tolerance)) ||
    (implied !== null && explains(implied, share, 1.2));
  const left = shares.filter((share) => !isExplained(share));
  if (left.length === 0 || left.length > shares.length * 0.4) return [];
  // Whole percents are met by chance too often for two of them to tell what they are of.
  const isRough = shares.every((share) => share.tolerance > 0.5);
  const hits = (reading: Reading): number =>
    shares.filter((share) => explains(reading, share, reading === implied ? 1.2 : share.tolerance)).length;
  const best = [...exact, ...(implied === null ? [] : [implied])].sort((a, b) => hits(b) - hits(a))[0];
  if (best === undefined || hits(best) < Math.max(isRough ? 3 : 2, shares.length * 0.6)) return [];
  return left.flatMap((share) => {
    const value = best(share.row);
    if (value === null || value.of === 0 || (best === implied && isTotalLabel(share.row[0]))) return [];
    const { count, of } = value;
    const told = { count, share: Math.round((count / of) * 1000) / 10, of: Math.round(of), printed: share.percent };
    const row = table.printed[table.rows.indexOf(share.row)]!;
    const place = { quote: row.join(' '), ...placeOf(table, row) };
    return [importWarning('percentage-mismatch', { ...told, ...numberOfTable(table) }, place)];
  });
}

const countIn = (row: readonly string[] | undefined, column: number): number | null =>
  /%/.test(row?.[column] ?? '') ? null : numberOf(row?.[column]);

/** Every pair of counts: within the row, of the row and a column's total or sum, and of parts and their whole. */
function exactReadings(table: RecognisedTable, shares: readonly Share[]): Reading[] {
  const width = Math.max(...shares.map((share) => share.row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > 0 && shares.some((share) => countIn(share.row, column) !== null),
  );
  const total = table.rows.find((row) => isTotalLabel(row[0]));
  const readings: Reading[] = [];
  const add = (column: number, whole: (row: readonly string[], count: number) => number | null): void => {
    readings.push((row) => {
      const count = countIn(row, column);
      const of = count === null ? null : whole(row, count);
      return count === null || of === null ? null : { count, of };
    });
  };
  for (const column of columns) {
    const parts = table.rows.filter((row) => row !== total).map((row) => countIn(row, column) ?? 0);
    const sum = parts.reduce((all, part) => all + part, 0);
    add(column, () => sum);
    for (const other of columns) {
      add(column, () => countIn(total, other));
      if (other === column) continue;
      add(column, (row) => countIn(row, other));
      add(column, (row, count) => {
        const rest = countIn(row, other);
        return rest === null ? null : rest + count;
      });
      // What is missing from the whole, and growth from the one to the other.
      readings.push((row) => {
        const [part, of] = [countIn(row, column), countIn(row, other)];
        return part === null || of === null ? null : { count: Math.abs(of - part), of };
      });
    }
  }
  return readings;
}

/** The count before the share over the denominator that the rows agree on; null where too few tell one. */
function impliedReading(shares: readonly Share[]): Reading | null {
  const known = shares.flatMap(({ row, percent, column }) => {
    const count = countIn(row, column - 1);
    return count === null || percent < 5 || column < 2 ? [] : [(count / percent) * 100];
  });
  if (known.length < 3) return null;
  const denominator = known.sort((a, b) => a - b)[known.length >> 1]!;
  const near = known.filter((each) => Math.abs(each / denominator - 1) < 0.1).length;
  if (near < Math.max(2, known.length / 2)) return null;
  return (row) => {
    const column = row.findIndex((cell, index) => index > 0 && /%/.test(cell));
    const count = countIn(row, column - 1);
    return count === null ? null : { count, of: denominator };
  };
}

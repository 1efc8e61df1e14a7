/** Arithmetic over imported tables and text: sums, percentages, figures that differ between two places. */
import type { ImportWarning, RecognisedTable } from '../../../../shared/contract/recognised.ts';
import type { Caption } from './captions.ts';
import type { Sentence } from './statistics.ts';
import { isTotalLabel } from './tables.ts';

/** A cell's figure; three digits after a mark are thousands, as a table of counts prints them. */
const numberOf = (text: string | undefined): number | null => {
  const match = /^[<>≤≥]?\s*(\d{1,3}(?:[ .,]\d{3})+|\d+(?:[.,]\d+)?)\s*%?$/.exec((text ?? '').trim());
  if (match === null) return null;
  const isThousands = /^[1-9]\d{0,2}(?:[ .,]\d{3})+$/.test(match[1]!);
  return Number(isThousands ? match[1]!.replace(/[ .,]/g, '') : match[1]!.replace(',', '.'));
};
const placeOf = ({ page, start, end }: { page?: number; start?: number; end?: number }) => ({
  ...(page === undefined ? {} : { page }),
  ...(start === undefined || end === undefined ? {} : { start, end }),
});

/** Columns that hold shares or averages, which nobody adds up. */
const averageColumn =
  /andel|prosent|%|snitt|gjennomsnitt|median|alder|dekning|kompletthet|\brate|mean|average|share|percent|coverage|\bage\b/i;
/** Rows that are part of the row above them. */
const partOfRow = /^(?:herav|hvorav|derav|of which|thereof|[-–•]\s)/i;

/** Columns of counts whose total row is not their sum. */
export function sumWarnings(tables: readonly RecognisedTable[]): ImportWarning[] {
  return tables.flatMap((table) => {
    const at = table.rows.findIndex((row) => isTotalLabel(row[0]));
    if (at < 2) return [];
    const total = table.rows[at]!;
    const rows = table.rows.slice(0, at).filter((row) => !partOfRow.test(row[0] ?? ''));
    return total.flatMap((cell, column) => {
      const printed = numberOf(cell);
      const parts = rows.map((row) => row[column]);
      const name = table.columns[column] ?? '';
      if (column === 0 || printed === null || /%/.test(cell) || averageColumn.test(name)) return [];
      if (parts.some((part) => part === undefined || /%/.test(part))) return [];
      const values = parts.map(numberOf).filter((value) => value !== null);
      const sum = values.reduce((all, value) => all + value, 0);
      if (values.length < parts.length || isSum(sum, printed, values)) return [];
      const label = name === '' ? `column ${column + 1}` : name;
      const message = `Table ${table.number}: ${label} adds to ${sum}, but the total is printed as ${printed}.`;
      return [{ code: 'sum-mismatch', message, quote: total.join(' '), ...placeOf(table) }];
    });
  });
}

/** Right as it is: the sum itself, twice it where subtotals stand among the rows, or an average of fractions. */
function isSum(sum: number, printed: number, values: readonly number[]): boolean {
  if (Math.abs(sum - printed) < 0.06 || Math.abs(sum - 2 * printed) < 0.06) return true;
  const isAverage = printed <= Math.max(...values) && printed >= Math.min(...values);
  return isAverage && values.length > 2 && sum > printed * 1.5;
}

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
export function percentageWarnings(tables: readonly RecognisedTable[]): ImportWarning[] {
  return tables.flatMap((table) => {
    const width = Math.max(0, ...table.rows.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => column).flatMap((column) => shareWarnings(table, column));
  });
}

function shareWarnings(table: RecognisedTable, column: number): ImportWarning[] {
  const shares: Share[] = table.rows.flatMap((row) => {
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
    const expected = `${value.count} is about ${((value.count / value.of) * 100).toFixed(1)} % of ${Math.round(value.of)}`;
    const message = `Table ${table.number}: ${expected}, but ${share.percent} % is printed.`;
    return [{ code: 'percentage-mismatch', message, quote: share.row.join(' '), ...placeOf(table) }];
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

/** Two sentences that share at least three figures, two of them no years, and differ in one. */
export function disagreementWarnings(sentences: readonly Sentence[]): ImportWarning[] {
  const known = sentences
    .map((sentence) => ({ sentence, numbers: numbersIn(sentence.text) }))
    .filter(({ numbers }) => numbers.length >= 4 && numbers.length <= 12);
  const warnings: ImportWarning[] = [];
  known.forEach((first, index) => {
    for (const second of known.slice(index + 1)) {
      const [onlyFirst, onlySecond] = [minus(first.numbers, second.numbers), minus(second.numbers, first.numbers)];
      if (onlyFirst.length !== 1 || onlySecond.length !== 1 || first.numbers.length !== second.numbers.length) continue;
      const shared = first.numbers.filter((number) => second.numbers.includes(number));
      if (shared.length < 3 || isYear(onlyFirst[0]!) || isYear(onlySecond[0]!)) continue;
      if (Math.abs(Number(onlyFirst[0]) - Number(onlySecond[0])) > Number(onlyFirst[0]) * 0.2) continue;
      const message = `Page ${first.sentence.page} says ${onlyFirst[0]}, page ${second.sentence.page} says ${onlySecond[0]}.`;
      const { page, start, end } = second.sentence;
      warnings.push({ code: 'figures-disagree', message, quote: second.sentence.text.slice(0, 300), page, start, end });
    }
  });
  return warnings.slice(0, 20);
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
const minus = (a: readonly string[], b: readonly string[]): string[] => {
  const left = [...b];
  return a.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
const numbersIn = (text: string): string[] =>
  (text.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)?(?![\d\p{L}])/gu) ?? []).map((each) => each.replace(',', '.'));

/** Figures and tables that the text points at, but that have no caption. */
export function captionWarnings(text: string, captions: readonly Caption[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  for (const [kind, pattern] of [
    [
      'figure',
      /\b(?:figur(?:en|ene)?|figures?)\s+((?:\d+\.\d+[a-z]?(?:\s*(?:,|og|and)\s+(?=\d)|\s*,\s*(?=\d)|\s+(?=\d))?)+)/gi,
    ],
    [
      'table',
      /\b(?:tabell(?:en|ene)?|tables?)\s+((?:\d+\.\d+[a-z]?(?:\s*(?:,|og|and)\s+(?=\d)|\s*,\s*(?=\d)|\s+(?=\d))?)+)/gi,
    ],
  ] as const) {
    const known = new Set(captions.filter((caption) => caption.kind === kind).map((caption) => caption.number));
    if (known.size < 2) continue;
    const missing = new Set<string>();
    for (const match of text.matchAll(pattern)) {
      for (const number of match[1]!.match(/\d+\.\d+/g) ?? [])
        if (!known.has(number) && sameChapter(number, known)) missing.add(number);
    }
    for (const number of missing) {
      warnings.push({
        code: 'caption-missing',
        message: `The text refers to ${kind} ${number}, which has no caption.`,
      });
    }
  }
  return warnings;
}

/** Whether the document has captions around this number; an excerpt or another report's figure has none. */
function sameChapter(number: string, known: ReadonlySet<string>): boolean {
  const [chapter, item] = number.split('.').map(Number) as [number, number];
  const items = [...known]
    .map((each) => each.split('.').map(Number))
    .filter((each) => each[0] === chapter)
    .map((each) => each[1] ?? 0);
  return items.some((each) => Math.abs(each - item) <= 2);
}

/** Cells of a table as people read them, in the table's language. */
import type { ColumnType, Table } from '../contract/exports.ts';
import type { Locale } from '../model/vocabulary.ts';

const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);

/** 1234567 → «1 234 567» in Norwegian (blanks that do not break), “1,234,567” in English. */
export function countText(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === 'nb' ? '\u00a0' : ',');
}

/** The number that a cell of a number or year column holds; null where it holds none. */
export function numberOfCell(cell: string, type: ColumnType | undefined): number | null {
  return (type === 'number' || type === 'year') && isNumber(cell) ? Number(cell) : null;
}

export interface CellDate {
  year: number;
  month: number;
  day: number;
  /** Minutes of the day; null where only the day is known. */
  minutes: number | null;
}

/** The day that a cell of a date column holds; null where it holds none, or only a month or a year. */
export function dateOfCell(cell: string, type: ColumnType | undefined): CellDate | null {
  const found = type === 'date' ? /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(cell) : null;
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return { year, month, day, minutes: found[4] === undefined ? null : hours * 60 + minutes };
}

/** «1 234,5», «1.3.2026 14.32»; English “1,234.5”, “2026-03-01 14:32”. */
export function printedCell(cell: string, type: ColumnType | undefined, locale: Locale): string {
  if (type === 'number' && isNumber(cell)) {
    const [whole = '', decimals] = cell.replace('-', '').split('.');
    return (
      // The sign by itself: that of −0.5 is not in the number before its point.
      (cell.startsWith('-') ? '-' : '') +
      countText(Number(whole), locale) +
      (decimals === undefined ? '' : `${locale === 'nb' ? ',' : '.'}${decimals}`)
    );
  }
  const date = dateOfCell(cell, type);
  if (!date) return cell;
  const { year, month, day, minutes } = date;
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = minutes === null ? [] : [two(Math.floor(minutes / 60)), two(minutes % 60)];
  if (locale === 'nb') return [`${two(day)}.${two(month)}.${year}`, clock.join('.')].filter(Boolean).join(' ');
  return [`${year}-${two(month)}-${two(day)}`, clock.join(':')].filter(Boolean).join(' ');
}

/** The same table with every cell as it is read, for formats that hold text only. */
export function printedTable<T extends Pick<Table, 'rows' | 'types' | 'language'>>(table: T): T {
  const { types, language } = table;
  if (!types) return table;
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell, index) => printedCell(cell, types[index], language))),
  };
}

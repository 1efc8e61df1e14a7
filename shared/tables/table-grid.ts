/** A table's cells as formats that join cells write them: which one goes over how many columns and rows. */
import type { Table, TableLayout } from '../contract/exports.ts';

export interface GridCell {
  text: string;
  column: number;
  columnSpan: number;
  rowSpan: number;
  /** Over columns of their own: a head that is not a column's. */
  isGroup?: boolean;
}

/** Cells that another one covers are left out. */
export interface TableGrid {
  head: GridCell[][];
  rows: GridCell[][];
}

interface Cells {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  layout?: TableLayout | undefined;
}

export function tableGrid({ columns, rows, layout }: Cells): TableGrid {
  const single = (text: string, column: number): GridCell => ({ text, column, columnSpan: 1, rowSpan: 1 });
  const plain = (cells: readonly string[]) => columns.map((_, column) => single(cells[column] ?? '', column));
  if (!layout) return { head: [columns.map(single)], rows: rows.map(plain) };
  const shared = new Set(layout.sharedColumns);
  const spans = new Map(layout.wide.map(({ row, column, span }) => [`${row}:${column}`, span]));
  const places = layout.runs.flatMap((size) => Array.from({ length: size }, (_, at) => ({ size, at })));
  return {
    head: headRows(columns, layout.groups, single),
    rows: rows.map((cells, row) => {
      const { size, at } = places[row] ?? { size: 1, at: 0 };
      let covered = 0;
      return plain(cells).filter((cell) => {
        if (covered > 0) {
          covered--;
          return false;
        }
        cell.columnSpan = spans.get(`${row}:${cell.column}`) ?? 1;
        covered = cell.columnSpan - 1;
        if (!shared.has(cell.column)) return true;
        cell.rowSpan = size;
        return at === 0;
      });
    }),
  };
}

/** One row, or two where a head stands over others; a column without one over it is as high as both. */
function headRows(
  columns: readonly string[],
  groups: TableLayout['groups'],
  single: (text: string, column: number) => GridCell,
): GridCell[][] {
  if (groups.every(({ title }) => title === '')) return [columns.map(single)];
  const upper: GridCell[] = [];
  const lower: GridCell[] = [];
  let column = 0;
  for (const { title, span } of groups) {
    const own = columns.slice(column, column + span).map((text, at) => single(text, column + at));
    if (title === '') upper.push(...own.map((cell) => ({ ...cell, rowSpan: 2 })));
    else {
      upper.push({ text: title, column, columnSpan: span, rowSpan: 1, isGroup: true });
      lower.push(...own);
    }
    column += span;
  }
  return [upper, lower];
}

/** Heads of one line: «Effekt: Relativ (95 % KI)». */
export function joinedHeads({ columns, layout }: Pick<Table, 'columns' | 'layout'>): string[] {
  const over = (layout?.groups ?? []).flatMap(({ title, span }) => Array<string>(span).fill(title));
  return columns.map((head, column) => (over[column] ? `${over[column]}: ${head}` : head));
}

/** A line of a cell, and the letters of the notes that end it. */
export interface MarkedLine {
  text: string;
  letters: string[];
}

export function markedLines(text: string, column: number, layout: TableLayout | undefined): MarkedLine[] {
  return text.split('\n').map((line) => {
    const found = layout?.markedColumns.includes(column) ? /^(.*\S) \(([a-z]+(?:, [a-z]+)*)\)$/.exec(line) : null;
    const letters = found?.[2]?.split(', ') ?? [];
    const isMarked = letters.length > 0 && letters.every((letter) => layout?.letters.includes(letter));
    return isMarked ? { text: found![1]!, letters } : { text: line, letters: [] };
  });
}

/** The letter that begins a note, where it explains one. */
export function noteLetter(note: string, layout: TableLayout | undefined): string | null {
  const letter = /^([a-z]+)\. /.exec(note)?.[1];
  return letter !== undefined && layout?.letters.includes(letter) ? letter : null;
}

/** Tables as their figures are checked: a cell of several, such as «50/101 (49.5 %)», stands as a column for each. */
import type { RecognisedTable } from '../contract/recognised.ts';
import { numberOf } from './cell-number.ts';
import { notesOf, withoutNoteMarks } from './note-marks.ts';

export interface CellFigures {
  /** As printed, as the others. */
  count: string;
  of?: string;
  /** What stands in brackets, with % where the cell prints it: a share, or a spread. */
  beside?: string;
}

/** Rows and columns of figures; `printed` are the rows as the document has them, by the same index. */
export interface FigureTable extends RecognisedTable {
  printed: readonly (readonly string[])[];
}

const number = String.raw`\d{1,3}(?:[ .,]\d{3})+|\d+(?:[.,]\d+)?`;
const countFirst = new RegExp(
  String.raw`^(${number})(?:\s?\/\s?(${number}))?\s*[([]\s*([<>]?\s?\d{1,3}(?:[.,]\d+)?)\s*(%?)\s*[)\]]\s*(%?)$`,
);
const shareFirst = new RegExp(
  String.raw`^(\d{1,3}(?:[.,]\d+)?)\s?%\s*[([]\s*(${number})(?:\s?\/\s?(${number}))?\s*[)\]]$`,
);
const ratio = new RegExp(String.raw`^(${number})\s?\/\s?(${number})(?:\s*=?\s*(\d{1,3}(?:[.,]\d+)?)\s?%)?$`);
const longestCell = 60;

/** The figures of a cell that holds several; null for one alone, for words, and for an average with its spread or interval. */
export function cellFigures(cell: string): CellFigures | null {
  const text = cell.length > longestCell ? '' : cell.replace(/[*†‡§¶]+$/, '').trim();
  const counted = countFirst.exec(text);
  if (counted !== null) {
    const [, count, of, beside, sign, signAfter] = counted;
    return { count: count!, ...(of && { of }), beside: `${beside}${sign || signAfter ? ' %' : ''}` };
  }
  const shared = shareFirst.exec(text);
  if (shared !== null) return { count: shared[2]!, ...(shared[3] && { of: shared[3] }), beside: `${shared[1]} %` };
  const part = ratio.exec(text);
  return part === null ? null : { count: part[1]!, of: part[2]!, ...(part[3] && { beside: `${part[3]} %` }) };
}

/** «n (%)» in the name of a row, of its group or of a column says that brackets hold shares; «mean (SD)» that they do not. */
const shareWord = /%|prosent|per\s?cent|andel/i;
const averageWord = /\b(?:mean|median|sd|se|iqr|snitt|gjennomsnitt|middelverdi|standardavvik)\b/i;

/** Name of the group above each row, whose cells are empty; '' where there is none. */
export function groupsOf(rows: readonly (readonly string[])[]): string[] {
  let group = '';
  return rows.map((row) => {
    if (row.length > 1 && row.slice(1).every((cell) => cell === '')) group = row[0] ?? '';
    return group;
  });
}

/** What may say of a cell what it holds, the nearest first. */
export const namesOfCell = (
  { rows, columns, caption }: RecognisedTable,
  groups: readonly string[],
  row: number,
  column: number,
): string[] => [rows[row]?.[0] ?? '', groups[row] ?? '', columns[column] ?? '', caption];

/** Whether what stands in brackets is a share: true, false, or null where nothing says so. */
export function isShare(names: readonly string[], beside: string): boolean | null {
  return beside.includes('%') ? true : sharesNotAverages(names);
}

/** Whether names speak of shares (true) or of averages (false); null where none of them speaks of one alone. */
export function sharesNotAverages(names: readonly string[]): boolean | null {
  for (const name of names) {
    const [share, average] = [shareWord.test(name), averageWord.test(name)];
    if (share !== average) return share;
  }
  return null;
}

const groupSize = new RegExp(String.raw`\b[nN]\s?=\s?(${number})`, 'g');

/** What a share of the cell is of: told in the cell, or by its column's «(n = 101)»; null where neither tells. */
export function baseOf(table: RecognisedTable, column: number, { of }: CellFigures): number | null {
  const size = [...(table.columns[column] ?? '').matchAll(groupSize)].at(-1)?.[1];
  return numberOf(of ?? size);
}

function rowsWithoutMarks({ rows, notes = [] }: RecognisedTable): string[][] {
  if (notes.length === 0) return rows;
  return rows.map((row, at) => row.map((cell, column) => withoutNoteMarks(cell, notesOf(notes, at, column))));
}

const shareSign = /\s*[([]?%[)\]]?/g;

/** The table with a column for each figure of its cells; the same where each cell holds one. */
export function tableOfFigures(printed: RecognisedTable): FigureTable {
  const table = { ...printed, rows: rowsWithoutMarks(printed) };
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const parts = table.rows.map((row) => row.map((cell, column) => (column === 0 ? null : cellFigures(cell))));
  const isSplit = Array.from({ length: width }, (_, column) => parts.some((row) => row[column]?.beside !== undefined));
  if (!isSplit.includes(true) && !parts.flat().some((part) => part !== null))
    return { ...table, printed: printed.rows };
  const groups = groupsOf(table.rows);
  const rows = table.rows.map((row, at) =>
    Array.from({ length: width }, (_, column) => {
      const [cell, part] = [row[column] ?? '', parts[at]![column]];
      if (!isSplit[column]) return [part?.count ?? cell];
      if (!part) return [cell, ''];
      const { count, beside = '' } = part;
      const isKnown =
        beside !== '' &&
        baseOf(table, column, part) === null &&
        isShare(namesOfCell(table, groups, at, column), beside) === true;
      return [count, isKnown ? `${beside.replace(' %', '')} %` : ''];
    }).flat(),
  );
  const columns = table.columns.flatMap((name, column) =>
    isSplit[column] ? [name.replace(shareSign, '').trim(), '%'] : [name],
  );
  return { ...table, columns, rows, printed: printed.rows };
}

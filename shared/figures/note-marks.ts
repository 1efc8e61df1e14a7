/** Marks of footnotes in the cells of a table: «104a» is the figure 104 where the table has a note a for it. */
import type { RecognisedTableNote } from '../contract/recognised.ts';

/** Those whose mark a cell bears, in order; `row` is null for a column's heading. */
export const notesOf = <T extends RecognisedTableNote>(notes: readonly T[], row: number | null, column: number): T[] =>
  notes.filter(({ cells }) => cells.some((cell) => cell.row === row && cell.column === column));

/** A cell's text without the marks at its end. */
export const withoutNoteMarks = (text: string, notes: readonly RecognisedTableNote[]): string =>
  notes.reduceRight((rest, { mark }) => withoutMark(rest, mark), text);

const withoutMark = (cell: string, mark: string): string =>
  cell.endsWith(mark) ? cell.slice(0, -mark.length).replace(/,$/, '').trim() : cell;

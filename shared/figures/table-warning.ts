/** What warnings about the figures of a table have in common. */
import type { ImportWarning, RecognisedTable } from '../contract/recognised.ts';

/** Where a row of a table stands, as far as that is known. */
export type PlaceOfRow = (
  table: RecognisedTable,
  row: readonly string[],
) => Pick<ImportWarning, 'page' | 'start' | 'end'>;

/** For a warning that names the table where it has a number. */
export const numberOfTable = ({ number }: RecognisedTable): { table?: string } =>
  number === '' ? {} : { table: number };

/** The place of an item, for a warning about it. */
import type { ImportWarning, RecognisedTable } from '../../../../shared/contract/recognised.ts';

type Placed = Pick<ImportWarning, 'page' | 'start' | 'end'>;

export const placeOf = ({ page, start, end }: Placed): Placed => ({
  ...(page === undefined ? {} : { page }),
  ...(start === undefined || end === undefined ? {} : { start, end }),
});

/** For a warning that names the table where it has a number. */
export const numberOfTable = ({ number }: RecognisedTable): { table?: string } =>
  number === '' ? {} : { table: number };

/** The place of an item, for a warning about it. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';

type Placed = Pick<ImportWarning, 'page' | 'start' | 'end'>;

export const placeOf = ({ page, start, end }: Placed): Placed => ({
  ...(page === undefined ? {} : { page }),
  ...(start === undefined || end === undefined ? {} : { start, end }),
});

/** The place of an item, for a warning about it. */
import { rowPlace } from '../../../../shared/anchors/row-place.ts';
import type { ImportWarning, RecognisedTable } from '../../../../shared/contract/recognised.ts';
import type { Source } from '../source.ts';

type Placed = Pick<ImportWarning, 'page' | 'start' | 'end'>;

export const placeOf = ({ page, start, end }: Placed): Placed => ({
  ...(page === undefined ? {} : { page }),
  ...(start === undefined || end === undefined ? {} : { start, end }),
});

/** A row stands where its words do; else its table's place must do. */
export function placeOfRow(source: Source, table: RecognisedTable, row: readonly string[]): Placed {
  const place = table.start === undefined ? null : rowPlace(source.text, row, table.start);
  return place ? source.place(place.start, place.end) : placeOf(table);
}

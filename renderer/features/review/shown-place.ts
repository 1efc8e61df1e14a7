/** Where a value is shown on the page: a cell of a table by its own words, as only the table's caption has a place. */
import { rowPlaces } from '../../../shared/anchors/row-place.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import type { ValuePlace } from '../../../shared/corrections/recognised-values.ts';

export function shownPlace({ at, place }: ReviewedValue, recognised: Recognised, text: string): ValuePlace {
  const [list, index, part, first, second] = at;
  const table = list === 'tables' ? recognised.tables?.[Number(index)] : undefined;
  // What a person placed stands where they say.
  if (table?.start === undefined || table.start !== place.start) return place;
  const isHead = part === 'columns';
  const cells = isHead ? table.columns : part === 'rows' ? table.rows[Number(first)] : undefined;
  const own = cells && rowPlaces(text, cells, table.start)?.[Number(isHead ? first : second)];
  return own ? { ...place, ...own } : place;
}

/**
 * Where a value is shown on the page: by its own words where it has no place, only that of its table's caption, or that
 * of more than itself, as the strength of a recommendation has that of the whole one.
 */
import { rowPlaces, wordsPlace } from '../../../shared/anchors/row-place.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import type { ValuePlace } from '../../../shared/corrections/recognised-values.ts';

export function shownPlace(value: ReviewedValue, recognised: Recognised, text: string): ValuePlace {
  const { at, place, recognised: words } = value;
  if (place.start === undefined && words !== null) return { ...place, ...wordsPlace(text, words) };
  const [list, index, part, first, second] = at;
  const table = list === 'tables' ? recognised.tables?.[Number(index)] : undefined;
  // What a person placed stands where they say.
  if (table?.start === undefined || table.start !== place.start) return ownWords(value, text) ?? place;
  const isHead = part === 'columns';
  const cells = isHead ? table.columns : part === 'rows' ? table.rows[Number(first)] : undefined;
  const own = cells && rowPlaces(text, cells, table.start)?.[Number(isHead ? first : second)];
  return own ? { ...place, ...own } : place;
}

/** Null where the words do not stand in the place, and where a person chose it. */
function ownWords({ key, place, text: words, corrections }: ReviewedValue, text: string): ValuePlace | null {
  const { start, end } = place;
  const isBox = key.kind === 'checkbox' || key.kind === 'yes-no';
  if (start === undefined || end === undefined || isBox) return null;
  if (corrections.some(({ action }) => action === 'place')) return null;
  const own = wordsPlace(text.slice(start, end), words);
  return own && { ...place, start: start + own.start, end: start + own.end };
}

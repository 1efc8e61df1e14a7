/** The country at the end of a place as registries print it, and what they say of a trial in each country. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';

/** The last part of `Facility, City, Country`, '' for a facility alone; names with a comma of their own stay whole. */
export function countryOf(place: string): string {
  const parts = place.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
  if (parts.length < 2) return '';
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2);
  const isTail =
    /^(?:(?:The )?(?:Islamic |Democratic |United |Former Yugoslav )*Republic of(?: the)?|The (?:Former Yugoslav|Democratic) Republic of(?: the)?|Occupied|Province of China|Federated States of|Democratic People's Republic of)$/i;
  return before && isTail.test(last) ? `${before}, ${last}` : last;
}

/** One line a country with every status it has, under the registry's own name of the field; empty where none is told. */
export function countryStatuses(
  name: string,
  places: readonly { country: string; status: string }[],
): NonNullable<TrialRecord['other']> {
  const told = places.filter(({ country, status }) => country !== '' && status !== '');
  const lines = [...Map.groupBy(told, ({ country }) => country)].map(
    ([country, all]) => `${country}: ${[...new Set(all.map(({ status }) => status))].join(', ')}`,
  );
  return lines.length > 0 ? [{ name, value: lines.join('\n') }] : [];
}

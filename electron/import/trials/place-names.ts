/** The country at the end of a place as registries print it. */

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

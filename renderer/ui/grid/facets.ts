/** Filters whose choices are the values that the rows have, each with how many rows it would leave. */
export interface Facet<Row> {
  key: string;
  label: string;
  /** None, one or several. */
  valuesOf(row: Row): readonly string[];
  nameOf(value: string): string;
  /** The order of values where they have one of their own; otherwise the most frequent come first. */
  values?: readonly string[];
  /** The largest first. */
  isNumeric?: boolean;
  /** For a few values only: all stand in the bar. */
  isInline?: boolean;
}

/** By the key of the facet; a row is kept that has any of a facet's values, for every facet with values. */
export type ChosenValues = Readonly<Record<string, readonly string[]>>;

export interface Narrowed<Row> {
  rows: readonly Row[];
  /** How many rows each value would leave, given what is chosen in the other facets. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function narrow<Row>(rows: readonly Row[], facets: readonly Facet<Row>[], chosen: ChosenValues): Narrowed<Row> {
  const wanted = facets.map(({ key }) => (chosen[key]?.length ? new Set(chosen[key]) : null));
  const counts = facets.map(() => new Map<string, number>());
  const kept: Row[] = [];
  for (const row of rows) {
    const values = facets.map((facet) => facet.valuesOf(row));
    const misses = values.filter((own, at) => wanted[at] && !own.some((each) => wanted[at]!.has(each)));
    if (misses.length === 0) kept.push(row);
    // A row that misses in one facet only is what that facet would bring back.
    if (misses.length > 1) continue;
    for (const [at, own] of values.entries()) {
      if (misses.length === 1 && misses[0] !== own) continue;
      for (const value of own) counts[at]!.set(value, (counts[at]!.get(value) ?? 0) + 1);
    }
  }
  return { rows: kept, counts: new Map(facets.map(({ key }, at) => [key, counts[at]!])) };
}

export function toggledValue(chosen: ChosenValues, key: string, value: string): ChosenValues {
  const now = chosen[key] ?? [];
  return { ...chosen, [key]: now.includes(value) ? now.filter((each) => each !== value) : [...now, value] };
}

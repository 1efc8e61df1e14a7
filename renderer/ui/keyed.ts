/** Stable keys for items without ids: their own words, counted where they repeat. */
export function keyed<T>(items: readonly T[], wordsOf: (item: T) => string): { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const words = wordsOf(item);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { key: count === 1 ? words : `${words}#${count}`, item };
  });
}

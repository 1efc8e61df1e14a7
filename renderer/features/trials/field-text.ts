/** How one part of a value is said; `name` is that of the part, or of the field where it has none. */
export type WordOf = (printed: string | number | boolean, name: string) => string;

/** Any value of a record as text: lists of things a line each, the parts of a thing in their order. */
export function fieldText(value: unknown, wordOf: WordOf = String, name = ''): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object');
    return value.map((each) => fieldText(each, wordOf, name)).join(isPlain ? '; ' : '\n');
  }
  if (typeof value === 'object') {
    // Lists of things, as the primary and the secondary outcomes, do not run into each other.
    const isOfLists = Object.values(value).some((each) => Array.isArray(each) && typeof each[0] === 'object');
    return Object.entries(value)
      .map(([part, each]) => fieldText(each, wordOf, part))
      .filter((text) => text !== '')
      .join(isOfLists ? '\n' : ' · ');
  }
  return wordOf(value as string, name);
}

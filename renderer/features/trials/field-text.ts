/** Any value of a record as text: lists of things a line each, the parts of a thing in their order. */
export function fieldText(value: unknown, wordOf: (printed: string) => string = (printed) => printed): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object');
    return value.map((each) => fieldText(each, wordOf)).join(isPlain ? '; ' : '\n');
  }
  if (typeof value === 'object') {
    return Object.values(value)
      .map((each) => fieldText(each, wordOf))
      .filter((text) => text !== '')
      .join(' · ');
  }
  return wordOf(String(value));
}

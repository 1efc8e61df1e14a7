/** A registry's status however it is cased and spaced: “Not yet recruiting” is NOT_YET_RECRUITING. */
export function statusKey(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** One or two family names, or the first and how many more there are. */
export function authorsOf({ authors }: { authors: readonly string[] }): string {
  return authors.length <= 2 ? authors.join(', ') : `${authors[0]} +${authors.length - 1}`;
}

import type { CslItem } from '../../../shared/contract/references.ts';

/** One or two family names, or the first and how many more there are. */
export function authorsOf({ authors }: { authors: readonly string[] }): string {
  return authors.length <= 2 ? authors.join(', ') : `${authors[0]} +${authors.length - 1}`;
}

/** When it was published, as far as its record tells: 2021-04-09, 2021-04 or 2021; '' where it does not, or only in words. */
export function issuedDay({ issued }: Pick<CslItem, 'issued'>): string {
  const parts = issued?.['date-parts']?.[0] ?? [];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

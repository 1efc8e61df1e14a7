/** Short words for a reference: who and when. */
import type { ReferenceRow } from '../../../shared/contract/references.ts';

/** One or two family names, or the first and how many more there are. */
export function authorsOf(reference: ReferenceRow): string {
  const names = (reference.author ?? []).map((name) => name.literal ?? name.family ?? '').filter((name) => name !== '');
  if (names.length <= 2) return names.join(', ');
  return `${names[0]} +${names.length - 1}`;
}

export function yearOf(reference: ReferenceRow): number | null {
  return reference.issued?.['date-parts']?.[0]?.[0] ?? null;
}

import type { LibraryDatabase } from '../../library/database.ts';
import { listReferences } from '../../library/references.ts';
import { findRow } from '../../library/row.ts';

/** The title of a reference, asked once each; null where it is not in the library. */
export function titleFinder(db: LibraryDatabase): (id: string) => string | null {
  const titles = new Map<string, string | null>();
  return (id) => {
    if (!titles.has(id)) {
      const [found] = listReferences(db, [id]);
      titles.set(id, found ? (found.title ?? id) : null);
    }
    return titles.get(id)!;
  };
}

/** What a reference that was removed is called in the bin; null where it was never there, or its words are erased. */
export function titleInBin(db: LibraryDatabase, id: string): string | null {
  const { title = '' } = JSON.parse(String(findRow(db, 'reference', id)?.csl || '{}')) as { title?: string };
  return title || null;
}

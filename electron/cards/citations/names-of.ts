/** What the references of a card are called where it is written, for its citations and for the list beside them. */

import { yearOf } from '../../../shared/cards/vancouver.ts';
import { citeKeys } from '../../../shared/citations/cite-key.ts';
import type { CardCitationsView, FormattedCitations } from '../../../shared/contract/citations.ts';
import type { LibraryDatabase } from '../../library/database.ts';
import { listReferences, mainIds } from '../../library/references.ts';

export function namesOf(db: LibraryDatabase, { list }: FormattedCitations): CardCitationsView['names'] {
  const references = listReferences(
    db,
    list.flatMap(({ id }) => id ?? []),
  ).map((item) => ({
    id: item.id,
    authors: (item.author ?? item.editor ?? []).map(({ family, literal }) => family ?? literal ?? ''),
    year: yearOf(item),
    title: item.title ?? '',
  }));
  const keys = citeKeys(references);
  const titles = new Map(references.map(({ id, title }) => [id, title]));
  // One that was merged is called as the one it was merged into, which comes last: what is written by that name is that one.
  const merged = [...mainIds(db)].filter(([, mainId]) => titles.has(mainId));
  return [...merged, ...references.map(({ id }): [string, string] => [id, id])].map(([id, mainId]) => ({
    ...{ id, key: keys.get(mainId)!, title: titles.get(mainId)! },
  }));
}

/** What carrying people's marks from one version to the next is done with: both texts, and where each passage went. */
import { type CarriedAnchor, carryAnchors } from '../../../shared/versions/carry-anchors.ts';
import { mapWords, wordText } from '../../../shared/versions/word-map.ts';
import type { ChangeWriter } from '../command.ts';
import { getDocumentSource, getDocumentText, pageFinder } from '../documents.ts';
import { atOnce } from '../in-steps.ts';
import type { Library } from '../open-library.ts';
import { type PassagePlace, placeIn } from '../passage-place.ts';
import type { Row } from '../row.ts';

export interface Carrying {
  library: Library;
  write: ChangeWriter;
  personId: string;
  at: string;
  previousId: string;
  nextId: string;
  /** Of the later version's file. */
  sha256: string;
  before: string;
  after: string;
  /** In the order given. */
  carry(ranges: readonly { start: number; end: number }[]): CarriedAnchor[];
  pageBefore(offset: number): number;
  pageAfter(offset: number): number;
}

interface Versions {
  previousId: string;
  nextId: string;
}

export function startCarrying(
  library: Library,
  write: ChangeWriter,
  personId: string,
  { previousId, nextId }: Versions,
): Carrying {
  const { db } = library;
  const before = getDocumentText(db, previousId);
  const after = getDocumentText(db, nextId);
  let map: ReturnType<typeof mapWords> | undefined;
  return {
    library,
    write,
    personId,
    at: library.clock().toISOString(),
    previousId,
    nextId,
    sha256: getDocumentSource(db, nextId).sha256,
    before,
    after,
    carry(ranges) {
      if (ranges.length === 0) return [];
      map ??= mapWords(wordText(before), wordText(after));
      return atOnce(carryAnchors(map, ranges));
    },
    pageBefore: pageFinder(db, previousId),
    pageAfter: pageFinder(db, nextId),
  };
}

/** Null where it is lost. */
export function newPlace(carrying: Carrying, anchor: CarriedAnchor): PassagePlace | null {
  if (anchor.state === 'lost') return null;
  return placeIn(carrying.after, carrying.pageAfter, anchor.start, anchor.end);
}

export interface Reviewed {
  subject: 'tag' | 'card-source' | 'exemption';
  itemId: string;
  projectId: string | null;
  before: PassagePlace;
  after: PassagePlace | null;
  anchor: CarriedAnchor;
}

/** Keeps what became of one mark. */
export function writeReview(carrying: Carrying, { subject, itemId, projectId, before, after, anchor }: Reviewed): void {
  const row: Row = {
    id: carrying.library.ids(),
    project_id: projectId,
    document_id: carrying.nextId,
    previous_id: carrying.previousId,
    subject,
    item_id: itemId,
    state: anchor.state,
    similarity: anchor.state === 'changed' ? anchor.similarity : null,
    ...before,
    new_page: after?.page ?? null,
    new_start: after?.start ?? null,
    new_end: after?.end ?? null,
    new_quote: after?.quote ?? '',
    decision: '',
    updated_at: carrying.at,
    updated_by: carrying.personId,
  };
  carrying.write.insert('anchor_review', row);
}

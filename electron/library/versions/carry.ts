/** What carrying people's marks from one version to the next is done with: both texts, and where each passage went. */
import { type CarriedAnchor, carryAnchors } from '../../../shared/versions/carry-anchors.ts';
import { mapWords, mapWordsInSteps, type WordMap, wordText } from '../../../shared/versions/word-map.ts';
import type { ChangeWriter } from '../command.ts';
import type { LibraryDatabase } from '../database.ts';
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

interface Matched {
  before: string;
  after: string;
  map: WordMap;
  /** By `keyOf` the passage in the earlier text. */
  anchors: ReadonlyMap<string, CarriedAnchor>;
}

/** Of the two texts that were matched last: where a passage went depends on them alone, whatever was changed since. */
const matchedAhead = new WeakMap<LibraryDatabase, Matched>();

const keyOf = ({ start, end }: { start: number; end: number }) => `${start} ${end}`;

/**
 * Finds where the marks of a document went, in steps and before the command that carries them: of thousands that takes
 * longer than others should wait. What was marked meanwhile is found by the command itself.
 */
export function* matchAhead({ db }: Library, previousId: string, after: string): Generator<null, void> {
  const ranges = markedRanges(db, previousId);
  if (ranges.length === 0) return;
  const before = getDocumentText(db, previousId);
  yield null;
  const was = wordText(before);
  yield null;
  const is = wordText(after);
  yield null;
  const map = yield* mapWordsInSteps(was, is);
  const found = yield* carryAnchors(map, ranges);
  matchedAhead.set(db, { before, after, map, anchors: new Map(ranges.map((range, at) => [keyOf(range), found[at]!])) });
}

/** Both texts are long: nothing of them is kept once the marks went along. */
export const forgetMatched = ({ db }: Library): boolean => matchedAhead.delete(db);

function markedRanges(db: LibraryDatabase, documentId: string): { start: number; end: number }[] {
  const of = (table: string) =>
    `SELECT start, "end" FROM ${table} WHERE document_id = @documentId AND start IS NOT NULL`;
  return db.prepare(['tag', 'suggestion_rejection', 'exemption'].map(of).join(' UNION ')).all({ documentId }) as {
    start: number;
    end: number;
  }[];
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
  const ahead = matchedAhead.get(db);
  const known = ahead?.before === before && ahead.after === after ? ahead : null;
  let map = known?.map;
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
      const open = ranges.filter((range) => !known?.anchors.has(keyOf(range)));
      if (open.length > 0) map ??= mapWords(wordText(before), wordText(after));
      const found = map ? atOnce(carryAnchors(map, open)) : [];
      const now = new Map(open.map((range, index) => [keyOf(range), found[index]!]));
      return ranges.map((range) => (now.get(keyOf(range)) ?? known?.anchors.get(keyOf(range)))!);
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

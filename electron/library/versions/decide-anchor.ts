/** What a person decides about a mark that came to a later version: its rows, within a command of the caller's. */
import type { CardSource } from '../../../shared/contract/cards.ts';
import type { AnchorDecide, AnchorReview } from '../../../shared/contract/versions.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ChangeWriter } from '../command.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentSource } from '../documents.ts';
import type { PassagePlace } from '../passage-place.ts';
import { findRow, type Row } from '../row.ts';
import { isSourceOf } from './anchor-reviews.ts';
import { sourceAt } from './carry-card-sources.ts';

interface Deciding {
  db: LibraryDatabase;
  write: ChangeWriter;
  /** Columns that say who decided and when. */
  decided: Row;
}

export function decideAnchor(deciding: Deciding, review: AnchorReview, decision: AnchorDecide['decision']): void {
  const { write, decided } = deciding;
  if (decision === 'kept') keepBefore(deciding, review);
  if (decision === 'removed') removeMark(deciding, review);
  write.update('anchor_review', review.id, { decision, ...decided });
}

/** At a place of the later version that a person chose. */
export function placeAnchor(deciding: Deciding, review: AnchorReview, place: PassagePlace): void {
  const { db, write, decided } = deciding;
  const { subject, itemId, documentId } = review;
  switch (subject) {
    case 'tag':
      write.update('tag', itemId, { document_id: documentId, ...place });
      break;
    case 'exemption': {
      const { start, end, quote } = place;
      write.update('exemption', itemId, { subject: 'passage', start, end, quote });
      break;
    }
    case 'card-source':
      replaceSource(deciding, review, sourceAt(place, documentId, getDocumentSource(db, documentId).sha256));
      break;
    default:
      assertNever(subject);
  }
  const { page: new_page, start: new_start, end: new_end, quote: new_quote } = place;
  write.update('anchor_review', review.id, { new_page, new_start, new_end, new_quote, decision: 'placed', ...decided });
}

/** What is lost stands there still. The earlier version has its own mark of what is exempt. */
function keepBefore(deciding: Deciding, review: AnchorReview): void {
  const { db, write } = deciding;
  const { subject, itemId, previousId } = review;
  const row = findRow(db, 'anchor_review', review.id)!;
  const { page, start, end, quote, prefix, suffix } = row as unknown as PassagePlace;
  switch (subject) {
    case 'tag':
      write.update('tag', itemId, { document_id: previousId, page, start, end, quote, prefix, suffix });
      break;
    case 'exemption':
      write.remove('exemption', itemId);
      break;
    case 'card-source': {
      const place = { page, start, end, quote, prefix, suffix };
      replaceSource(deciding, review, sourceAt(place, previousId, getDocumentSource(db, previousId).sha256));
      break;
    }
    default:
      assertNever(subject);
  }
}

function removeMark(deciding: Deciding, review: AnchorReview): void {
  const { subject, itemId } = review;
  if (subject === 'card-source') replaceSource(deciding, review, null);
  else deciding.write.remove(subject, itemId);
}

/** The source that the review is about; null takes it away. */
function replaceSource({ db, write }: Deciding, review: AnchorReview, source: CardSource | null): void {
  const row = findRow(db, 'anchor_review', review.id)!;
  const sources = JSON.parse(String(findRow(db, 'card_field', review.itemId)!.sources)) as CardSource[];
  const next = sources.flatMap((each) => (isSourceOf(row, each) ? (source ?? []) : [each]));
  write.update('card_field', review.itemId, { sources: JSON.stringify(next) });
}

/** What became of marks on the way to a later version, as stored. */
import type { CardSource } from '../../../shared/contract/cards.ts';
import type { AnchorReview } from '../../../shared/contract/versions.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Row } from '../row.ts';
import { newerId } from './document-versions.ts';

/** Marks that were taken away since are nobody's to look at; so are those of a version that is in the bin. */
const reviewQuery = `
  SELECT review.*, document.title, tag.element, card.id AS card_id, card.title AS card_title, card_field.key AS field,
    card_field.sources
  FROM anchor_review AS review
  JOIN document ON document.id = review.document_id JOIN source ON source.id = document.source_id
  LEFT JOIN tag ON review.subject = 'tag' AND tag.id = review.item_id AND tag.removed_at IS NULL
  LEFT JOIN exemption ON review.subject = 'exemption' AND exemption.id = review.item_id AND exemption.removed_at IS NULL
  LEFT JOIN card_field ON review.subject = 'card-source' AND card_field.id = review.item_id
  LEFT JOIN card ON card.id = card_field.card_id AND card.removed_at IS NULL
  WHERE document.removed_at IS NULL AND source.removed_at IS NULL AND (tag.id IS NOT NULL OR exemption.id IS NOT NULL OR card.id IS NOT NULL)`;

const order = `ORDER BY CASE review.state WHEN 'changed' THEN 0 WHEN 'lost' THEN 0 WHEN 'moved' THEN 1 ELSE 2 END,
  review.document_id, review.start, review.id`;

/** All that came to a document from the version before it, in reading order, what needs a look first. */
export function listAnchors(db: LibraryDatabase, documentId: string): AnchorReview[] {
  return read(db, `${reviewQuery} AND review.document_id = ? ${order}`, [documentId]);
}

/** What nobody has looked at yet in a project, and in the library as a whole: changed and lost, then moved. What is lost stays where it was. */
export function listWaiting(db: LibraryDatabase, projectId: string): AnchorReview[] {
  const isWaiting = "review.decision = '' AND review.state <> 'exact'";
  const isOf = '(review.project_id = ? OR review.project_id IS NULL)';
  return read(
    db,
    `${reviewQuery} AND ${isWaiting} AND ${isOf} AND (review.state = 'lost' OR ${newerId} IS NULL) ${order}`,
    [projectId],
  );
}

/** Throws `not-found`. */
export function getAnchorReview(db: LibraryDatabase, id: string): AnchorReview {
  const [found] = read(db, `${reviewQuery} AND review.id = ?`, [id]);
  if (!found) throw new AppError('not-found', { noun: 'anchor', id });
  return found;
}

/** Fields of a card that have a source whose words changed or are lost, and that nobody has looked at. */
export function listFieldsWaiting(db: LibraryDatabase, cardId: string): Map<string, number> {
  const sql = `${reviewQuery} AND card.id = ? AND review.decision = '' AND review.state IN ('changed', 'lost') ${order}`;
  const counts = new Map<string, number>();
  for (const { field } of read(db, sql, [cardId])) if (field) counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
}

function read(db: LibraryDatabase, sql: string, values: string[]): AnchorReview[] {
  const rows = db.prepare(sql).all(...values) as Row[];
  return rows.filter(isBound).map(reviewFromRow);
}

/** Whether the field still has the source: people replace and remove them. */
function isBound(row: Row): boolean {
  return (
    row.subject !== 'card-source' ||
    (JSON.parse(String(row.sources)) as CardSource[]).some((each) => isSourceOf(row, each))
  );
}

/** Whether a source of a field is the one that a review is about. */
export function isSourceOf(row: Row, { documentId, start, quote }: CardSource): boolean {
  if (row.new_start === null || row.decision === 'kept') return documentId === row.previous_id && quote === row.quote;
  return documentId === row.document_id && start === row.new_start && quote === row.new_quote;
}

function reviewFromRow(row: Row): AnchorReview {
  const text = (column: string) => (row[column] === null ? null : String(row[column]));
  return {
    id: String(row.id),
    projectId: text('project_id'),
    documentId: String(row.document_id),
    previousId: String(row.previous_id),
    title: String(row.title),
    subject: row.subject as AnchorReview['subject'],
    itemId: String(row.item_id),
    element: row.element as AnchorReview['element'],
    cardId: text('card_id'),
    cardTitle: text('card_title'),
    field: text('field'),
    state: row.state as AnchorReview['state'],
    similarity: row.similarity as number | null,
    before: { page: Number(row.page), start: Number(row.start), end: Number(row.end), quote: String(row.quote) },
    after:
      row.new_start === null
        ? null
        : {
            page: Number(row.new_page),
            start: Number(row.new_start),
            end: Number(row.new_end),
            quote: String(row.new_quote),
          },
    decision: (text('decision') || null) as AnchorReview['decision'],
  };
}

/** Cards and their fields as stored. A field that nobody touched has no row. */
import type { Card, CardField } from '../../shared/contract/cards.ts';
import { defaultCitationStyle } from '../../shared/contract/citations.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import type { Row } from './row.ts';

/** A card with the fields that have a row; the template tells of the others. */
export type StoredCard = Card;

/** Cards of a removed project are gone with it, and come back with it. */
const live = `card.removed_at IS NULL
  AND EXISTS (SELECT 1 FROM project WHERE project.id = card.project_id AND project.removed_at IS NULL)`;

export function listCards(db: LibraryDatabase, projectId: string | null): StoredCard[] {
  const rows = db
    .prepare(`SELECT * FROM card WHERE ${live} AND (? IS NULL OR project_id = ?) ORDER BY id`)
    .all(projectId, projectId) as Row[];
  return rows.map((row) => cardFromRow(db, row));
}

/** Throws `not-found`. */
export function getCard(db: LibraryDatabase, id: string): StoredCard {
  const row = db.prepare(`SELECT * FROM card WHERE id = ? AND ${live}`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'card', id });
  return cardFromRow(db, row);
}

export function cardFieldId(cardId: string, key: string): string {
  return `${cardId}:${key}`;
}

export function countCards(db: LibraryDatabase): number {
  return (db.prepare(`SELECT count(*) AS n FROM card WHERE ${live}`).get() as { n: number }).n;
}

function cardFromRow(db: LibraryDatabase, row: Row): StoredCard {
  const fields = db.prepare('SELECT * FROM card_field WHERE card_id = ?').all(row.id) as Row[];
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    template: String(row.template),
    templateVersion: String(row.template_version),
    language: row.language as Card['language'],
    state: row.state as Card['state'],
    version: Number(row.version),
    title: String(row.title),
    citationStyle: String(row.citation_style ?? defaultCitationStyle),
    fields: Object.fromEntries(fields.map((field) => [String(field.key), fieldFromRow(field)])),
    versionLog: JSON.parse(String(row.version_log)),
    ...(row.hash === null ? {} : { hash: String(row.hash) }),
    // A card changes with its fields; ISO times of one zone sort as text.
    updatedAt: [row, ...fields]
      .map((each) => String(each.updated_at))
      .sort()
      .at(-1)!,
  };
}

function fieldFromRow(row: Row): CardField {
  return {
    value: JSON.parse(String(row.value)),
    status: row.status as CardField['status'],
    sources: JSON.parse(String(row.sources)),
  };
}

/** Cost notes as stored; docs/decisions/0075-studies-and-synthesis.md. */
import type { CostNote } from '../../shared/contract/cost-notes.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import type { Placed } from './move-in-order.ts';
import type { Row } from './row.ts';

const costNoteQuery = `SELECT cost_note.*, person.name AS person FROM cost_note
  JOIN person ON person.id = cost_note.updated_by WHERE cost_note.removed_at IS NULL`;

/** In the order that people gave them, at first that in which they were made; none where the library is of a schema without them. */
export function listCostNotes(db: LibraryDatabase, projectId: string): CostNote[] {
  if (!hasTable(db, 'cost_note')) return [];
  const rows = db.prepare(`${costNoteQuery} AND project_id = ? ORDER BY position, cost_note.id`).all(projectId);
  return (rows as Row[]).map(costNoteFromRow);
}

/** Throws `not-found`. */
export function getCostNote(db: LibraryDatabase, id: string): CostNote {
  const row = db.prepare(`${costNoteQuery} AND cost_note.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'cost_note', id });
  return costNoteFromRow(row);
}

/** The numbers that the order goes by, in that order. */
export function listCostPlaces(db: LibraryDatabase, projectId: string): Placed[] {
  const places = db.prepare(
    'SELECT id, position FROM cost_note WHERE project_id = ? AND removed_at IS NULL ORDER BY position, id',
  );
  return places.all(projectId) as Placed[];
}

/** Behind all that are there, also those that were removed, which may come back. */
export function nextCostPosition(db: LibraryDatabase, projectId: string): number {
  const next = db.prepare('SELECT coalesce(max(position) + 1, 0) FROM cost_note WHERE project_id = ?');
  return next.pluck().get(projectId) as number;
}

function costNoteFromRow(row: Row): CostNote {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    kind: row.kind as CostNote['kind'],
    name: String(row.name),
    amount: String(row.amount),
    unit: String(row.unit),
    currency: String(row.currency),
    year: row.year as number | null,
    factors: JSON.parse(String(row.factors)),
    sources: JSON.parse(String(row.sources)),
    note: String(row.note),
    updatedAt: String(row.updated_at),
    updatedBy: String(row.person),
  };
}

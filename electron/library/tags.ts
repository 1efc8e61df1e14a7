/** Tags and rejected suggestions as stored. */
import type { Tag } from '../../shared/contract/tags.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import type { Row } from './row.ts';

const tagQuery = `SELECT tag.*, person.name AS person FROM tag JOIN person ON person.id = tag.created_by
  WHERE tag.removed_at IS NULL`;

/** In reading order, document by document. */
export function listTags(db: LibraryDatabase, projectId: string, documentId: string | null): Tag[] {
  const rows = db
    .prepare(
      `${tagQuery} AND project_id = ? AND (? IS NULL OR document_id = ?) ORDER BY document_id, start, "end", tag.id`,
    )
    .all(projectId, documentId, documentId) as Row[];
  return rows.map(tagFromRow);
}

/** Throws `not-found`. */
export function getTag(db: LibraryDatabase, id: string): Tag {
  const row = db.prepare(`${tagQuery} AND tag.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'tag', id });
  return tagFromRow(row);
}

/** Places of rejected suggestions as `document:element:start:end`. */
export function listRejections(db: LibraryDatabase, projectId: string): Set<string> {
  const rows = db.prepare('SELECT * FROM suggestion_rejection WHERE project_id = ?').all(projectId) as Row[];
  return new Set(rows.map((row) => `${row.document_id}:${row.element}:${row.start}:${row.end}`));
}

function tagFromRow(row: Row): Tag {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    documentId: String(row.document_id),
    element: row.element as Tag['element'],
    label: String(row.label),
    comment: String(row.comment),
    origin: row.origin as Tag['origin'],
    page: Number(row.page),
    start: Number(row.start),
    end: Number(row.end),
    quote: String(row.quote),
    prefix: String(row.prefix),
    suffix: String(row.suffix),
    createdAt: String(row.created_at),
    createdBy: String(row.person),
    updatedAt: String(row.updated_at),
  };
}

/** Analyses as stored: one row each, its choices as they were made. */
import type { Analysis } from '../../shared/contract/analyses.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import type { Row } from './row.ts';

const analysisQuery = `SELECT analysis.*, person.name AS person FROM analysis
  JOIN person ON person.id = analysis.updated_by JOIN outcome ON outcome.id = analysis.outcome_id
  WHERE analysis.removed_at IS NULL AND outcome.removed_at IS NULL`;

/** In the order of their outcomes; none where the library is of a schema without them. */
export function listAnalyses(db: LibraryDatabase, projectId: string): Analysis[] {
  if (!hasTable(db, 'analysis')) return [];
  const rows = db
    .prepare(`${analysisQuery} AND analysis.project_id = ? ORDER BY outcome.position, outcome.id, analysis.id`)
    .all(projectId);
  return (rows as Row[]).map(analysisFromRow);
}

/** Throws `not-found`. */
export function getAnalysis(db: LibraryDatabase, id: string): Analysis {
  const row = db.prepare(`${analysisQuery} AND analysis.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'analysis', id });
  return analysisFromRow(row);
}

function analysisFromRow(row: Row): Analysis {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    outcomeId: String(row.outcome_id),
    name: String(row.name),
    choices: JSON.parse(String(row.choices)),
    updatedAt: String(row.updated_at),
    updatedBy: String(row.person),
  };
}

/** Studies and their results as stored; docs/decisions/0075-studies-and-synthesis.md. */
import type { Study, StudyResult } from '../../shared/contract/studies.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import type { Row } from './row.ts';

const studyQuery = `SELECT study.*, person.name AS person FROM study
  JOIN person ON person.id = study.updated_by WHERE study.removed_at IS NULL`;

/** In the order of their names; none where the library is of a schema without them. */
export function listStudies(db: LibraryDatabase, projectId: string): Study[] {
  if (!hasTable(db, 'study')) return [];
  const rows = db.prepare(`${studyQuery} AND study.project_id = ? ORDER BY study.name, study.id`).all(projectId);
  return (rows as Row[]).map(studyFromRow);
}

/** Throws `not-found`. */
export function getStudy(db: LibraryDatabase, id: string): Study {
  const row = db.prepare(`${studyQuery} AND study.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'study', id });
  return studyFromRow(row);
}

const resultQuery = `SELECT study_result.*, person.name AS person FROM study_result
  JOIN person ON person.id = study_result.updated_by JOIN study ON study.id = study_result.study_id
  JOIN outcome ON outcome.id = study_result.outcome_id
  WHERE study_result.removed_at IS NULL AND study.removed_at IS NULL AND outcome.removed_at IS NULL`;

/** By outcome, then study; those of a study or an outcome that was removed are left out, and come back with it. */
export function listStudyResults(db: LibraryDatabase, projectId: string): StudyResult[] {
  if (!hasTable(db, 'study_result')) return [];
  const order = 'ORDER BY outcome.position, outcome.id, study.name, study.id, study_result.id';
  const rows = db.prepare(`${resultQuery} AND study_result.project_id = ? ${order}`).all(projectId);
  return (rows as Row[]).map(resultFromRow);
}

/** Throws `not-found`. */
export function getStudyResult(db: LibraryDatabase, id: string): StudyResult {
  const row = db.prepare(`${resultQuery} AND study_result.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'study_result', id });
  return resultFromRow(row);
}

function studyFromRow(row: Row): Study {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    name: String(row.name),
    year: row.year as number | null,
    design: row.design as Study['design'],
    arms: JSON.parse(String(row.arms)),
    sources: JSON.parse(String(row.sources)),
    note: String(row.note),
    updatedAt: String(row.updated_at),
    updatedBy: String(row.person),
  };
}

function resultFromRow(row: Row): StudyResult {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    studyId: String(row.study_id),
    outcomeId: String(row.outcome_id),
    timePoint: String(row.time_point),
    arm: String(row.arm),
    comparator: String(row.comparator),
    subgroup: String(row.subgroup),
    kind: row.kind as StudyResult['kind'],
    numbers: JSON.parse(String(row.numbers)),
    unit: String(row.unit),
    direction: row.direction as StudyResult['direction'],
    sources: JSON.parse(String(row.sources)),
    note: String(row.note),
    updatedAt: String(row.updated_at),
    updatedBy: String(row.person),
  };
}

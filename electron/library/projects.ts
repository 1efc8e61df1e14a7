/** Projects, their outcomes, and what they decided about sources, as stored. */
import type { Outcome, Project, ProjectItem } from '../../shared/contract/projects.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { listDocuments, listRecognisedDocuments } from './documents.ts';
import type { Row } from './row.ts';

const projectQuery = `SELECT project.*, person.name AS person FROM project
  JOIN person ON person.id = project.created_by WHERE project.removed_at IS NULL`;

/** In the order they were made. */
export function listProjects(db: LibraryDatabase): Project[] {
  return (db.prepare(`${projectQuery} ORDER BY project.id`).all() as Row[]).map(projectFromRow);
}

/** Throws `not-found`. */
export function getProject(db: LibraryDatabase, id: string): Project {
  const row = db.prepare(`${projectQuery} AND project.id = ?`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'project', id });
  return projectFromRow(row);
}

/** In the order of the person's list. */
export function listOutcomes(db: LibraryDatabase, projectId: string): Outcome[] {
  const rows = db
    .prepare('SELECT * FROM outcome WHERE project_id = ? AND removed_at IS NULL ORDER BY position, id')
    .all(projectId) as Row[];
  return rows.map(outcomeFromRow);
}

/** Throws `not-found`. */
export function getOutcome(db: LibraryDatabase, id: string): Outcome {
  const row = db
    .prepare(
      `SELECT outcome.* FROM outcome JOIN project ON project.id = outcome.project_id
       WHERE outcome.id = ? AND outcome.removed_at IS NULL AND project.removed_at IS NULL`,
    )
    .get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'outcome', id });
  return outcomeFromRow(row);
}

export function listProjectItems(db: LibraryDatabase, projectId: string): ProjectItem[] {
  return db
    .prepare(
      `SELECT project_id AS projectId, kind, item_id AS itemId, decision, reason FROM project_item
       WHERE project_id = ? AND decision <> 'undecided' ORDER BY item_id`,
    )
    .all(projectId) as ProjectItem[];
}

/** Ids of the sources of a kind that a project included. */
export function listIncludedIds(db: LibraryDatabase, projectId: string, kind: ProjectItem['kind']): string[] {
  return decidedIds(db, projectId, kind, 'included');
}

function decidedIds(
  db: LibraryDatabase,
  projectId: string,
  kind: ProjectItem['kind'],
  decision: ProjectItem['decision'],
): string[] {
  return db
    .prepare('SELECT item_id FROM project_item WHERE project_id = ? AND kind = ? AND decision = ? ORDER BY item_id')
    .pluck()
    .all(projectId, kind, decision) as string[];
}

/** Documents that a project works with: all that it did not exclude. */
export function listProjectDocuments(
  db: LibraryDatabase,
  projectId: string,
): ReturnType<typeof listRecognisedDocuments> {
  const isExcluded = excludedTest(db, projectId);
  return listRecognisedDocuments(db).filter(({ id }) => !isExcluded(id));
}

/** Their ids alone, which cost a fraction of what was understood of them. */
export function listProjectDocumentIds(db: LibraryDatabase, projectId: string): string[] {
  const isExcluded = excludedTest(db, projectId);
  return listDocuments(db).flatMap(({ id }) => (isExcluded(id) ? [] : [id]));
}

function excludedTest(db: LibraryDatabase, projectId: string): (documentId: string) => boolean {
  const excluded = new Set(decidedIds(db, projectId, 'document', 'excluded'));
  return (id) => excluded.has(id);
}

function projectFromRow(row: Row): Project {
  return {
    id: String(row.id),
    title: String(row.title),
    question: String(row.question),
    language: row.language as Project['language'],
    // Libraries of before, which were opened to be read only, have no such columns.
    setting: String(row.setting ?? ''),
    pico: JSON.parse(String(row.pico)),
    createdAt: String(row.created_at),
    createdBy: String(row.person),
    updatedAt: String(row.updated_at),
  };
}

function outcomeFromRow(row: Row): Outcome {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    name: String(row.name),
    nameEn: String(row.name_en),
    description: String(row.description),
    importance: Number(row.importance),
    position: Number(row.position),
    unit: String(row.unit ?? ''),
    better: (row.better ?? '') as Outcome['better'],
  };
}

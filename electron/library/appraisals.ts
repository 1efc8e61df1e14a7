/** Filled forms of appraisal tools as stored, and which of them somebody must not see yet. */
import {
  type AppraisalChoices,
  type AppraisalDecision,
  type AppraisalForm,
  type AppraisalList,
  usualAppraisalChoices,
} from '../../shared/contract/appraisals.ts';
import { overallKey } from '../../shared/model/appraisal.ts';
import type { ChangeWriter } from './command.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import type { Library } from './open-library.ts';
import { findRow, hasRow, type Row } from './row.ts';

/** Which form of a study: of an outcome or the study as a whole, of a tool. */
export interface FormKey {
  studyId: string;
  outcomeId: string | null;
  tool: string;
}

export const appraisalId = ({ studyId, outcomeId, tool }: FormKey, personId: string | null): string =>
  [studyId, outcomeId ?? 'all', tool, personId ?? 'all'].join(':');

const formQuery = `SELECT appraisal.*, coalesce(own.name, noted.name) AS person FROM appraisal
  JOIN person noted ON noted.id = appraisal.updated_by LEFT JOIN person own ON own.id = appraisal.person_id
  JOIN study ON study.id = appraisal.study_id LEFT JOIN outcome ON outcome.id = appraisal.outcome_id
  WHERE appraisal.removed_at IS NULL AND study.removed_at IS NULL AND outcome.removed_at IS NULL`;

/** As the person may see them who asks; none where the library is of a schema without them. */
export function listAppraisals(db: LibraryDatabase, projectId: string, personId: string): AppraisalList {
  const choices = listAppraisalChoices(db, projectId);
  if (!hasTable(db, 'appraisal')) return { forms: [], choices };
  const rows = db
    .prepare(`${formQuery} AND appraisal.project_id = ? ORDER BY study.name, study.id, outcome.position, appraisal.id`)
    .all(projectId) as Row[];
  const hidden = hiddenForms(rows, choices, personId);
  const people = namesOf(db);
  return { forms: rows.map((row) => formFromRow(row, people, hidden.has(String(row.id)))), choices };
}

/** By tool; a project of a library without the column has made none. */
export function listAppraisalChoices(db: LibraryDatabase, projectId: string): Record<string, AppraisalChoices> {
  const stored = findRow(db, 'project', projectId)?.appraisal_choices;
  const given = Object.entries(JSON.parse(String(stored ?? '{}')) as Record<string, Partial<AppraisalChoices>>);
  return Object.fromEntries(given.map(([tool, choices]) => [tool, { ...usualAppraisalChoices, ...choices }]));
}

/** Whether what a form holds must not be told to somebody yet; asked by the id of the row, which history keeps. */
export function isBlindToAppraisal(db: LibraryDatabase, personId: string, id: string): boolean {
  const row = findRow(db, 'appraisal', id);
  // A form that was taken back tells as much as it did.
  const [studyId = '', outcome = '', tool = '', by = ''] = id.split(':');
  if (by === personId || by === 'all') return false;
  const projectId = String(row?.project_id ?? findRow(db, 'study', studyId)?.project_id ?? '');
  const rows = db
    .prepare('SELECT * FROM appraisal WHERE study_id = ? AND outcome_id IS ? AND tool = ? AND removed_at IS NULL')
    .all(studyId, outcome === 'all' ? null : outcome, tool) as Row[];
  return !isOpen(rows, listAppraisalChoices(db, projectId)[tool]);
}

/**
 * Whether a form is one of two that were finished without seeing each other: their agreement is told from it, and it
 * changes together or by undo.
 */
export function isSettledAppraisal(db: LibraryDatabase, id: string): boolean {
  const row = findRow(db, 'appraisal', id);
  if (!row || row.person_id === null || row.is_finished !== 1 || row.removed_at !== null) return false;
  const { people } = listAppraisalChoices(db, String(row.project_id))[String(row.tool)] ?? usualAppraisalChoices;
  return people > 1 && !isBlindToAppraisal(db, '', id);
}

/** Of two who fill in a form each, nothing is told of the other's before both are finished: what one would change then is told by it. */
function isOpen(rows: readonly Row[], { people }: AppraisalChoices = usualAppraisalChoices): boolean {
  return people === 1 || rows.filter((row) => row.person_id !== null && row.is_finished === 1).length >= people;
}

function hiddenForms(rows: readonly Row[], choices: AppraisalList['choices'], personId: string): Set<string> {
  const keyOf = (row: Row) => [row.study_id, row.outcome_id, row.tool].join(':');
  const groups = [...Map.groupBy(rows, keyOf).values()];
  const closed = groups.filter((group) => !isOpen(group, choices[String(group[0]!.tool)]));
  const others = closed.flat().filter(({ person_id }) => person_id !== null && person_id !== personId);
  return new Set(others.map(({ id }) => String(id)));
}

type StoredParts = Omit<AppraisalForm, 'person' | 'isHidden' | 'updatedAt'>;

/** Writes a form whole, also in the place of one that was removed. */
export function putAppraisal(write: ChangeWriter, { db, clock }: Library, form: StoredParts, personId: string): void {
  const { id, decisions, overall } = form;
  const told = Object.entries(overall ? { ...decisions, [overallKey]: overall } : decisions);
  const row = {
    tool_version: form.toolVersion,
    variant: form.variant ?? '',
    answers: JSON.stringify(form.answers),
    decisions: JSON.stringify(Object.fromEntries(told.map(([key, { by: _, ...decision }]) => [key, decision]))),
    note: form.note,
    is_finished: form.isFinished ? 1 : 0,
    updated_at: clock().toISOString(),
    updated_by: personId,
    removed_at: null,
  };
  const { projectId: project_id, studyId: study_id, outcomeId: outcome_id, tool, personId: person_id } = form;
  if (hasRow(db, 'appraisal', id)) write.update('appraisal', id, row);
  else write.insert('appraisal', { id, project_id, study_id, outcome_id, tool, person_id, ...row });
}

const namesOf = (db: LibraryDatabase): Map<string, string> =>
  new Map((db.prepare('SELECT id, name FROM person').all() as Row[]).map(({ id, name }) => [String(id), String(name)]));

type StoredDecision = Omit<AppraisalDecision, 'by'>;

function formFromRow(row: Row, people: ReadonlyMap<string, string>, isHidden: boolean): AppraisalForm {
  const stored = JSON.parse(String(row.decisions)) as Record<string, StoredDecision>;
  const named = ([key, decision]: [string, StoredDecision]) =>
    [key, { ...decision, by: people.get(decision.personId) ?? '' }] as const;
  const { [overallKey]: overall = null, ...decisions } = Object.fromEntries(Object.entries(stored).map(named));
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    studyId: String(row.study_id),
    outcomeId: row.outcome_id as string | null,
    tool: String(row.tool),
    toolVersion: String(row.tool_version),
    variant: isHidden || row.variant === '' ? null : String(row.variant),
    personId: row.person_id as string | null,
    person: String(row.person),
    answers: isHidden ? {} : JSON.parse(String(row.answers)),
    decisions: isHidden ? {} : decisions,
    overall: isHidden ? null : overall,
    note: isHidden ? '' : String(row.note),
    isFinished: row.is_finished === 1,
    isHidden,
    updatedAt: String(row.updated_at),
  };
}

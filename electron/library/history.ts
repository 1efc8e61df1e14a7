/** Undo, redo and the log they work on: per person and project, kept in the library, refused by name when unsafe. */

import type { HistoryEntry, HistoryState } from '../../shared/contract/history.ts';
import { AppError } from '../../shared/errors.ts';
import { inTransaction, type LibraryDatabase } from './database.ts';
import { onLaterParts } from './on-later-parts.ts';
import type { Library } from './open-library.ts';
import { deleteRow, findRow, insertRow, type Row, type UndoableTable, updateRow } from './row.ts';
import { untoldDecision } from './screening/untold-decision.ts';

interface Scope {
  personId: string;
  projectId: string | null;
}

export interface StoredChange {
  table: UndoableTable;
  id: string;
  before: Row | null;
  after: Row | null;
}

export const historyColumns = `history.seq, history.id, history.at, history.person_id, person.name AS person, history.project_id, history.action,
  history.params, history.undone_at, history.is_barrier`;

export function historyState(db: LibraryDatabase, scope: Scope): HistoryState {
  const saved = db.prepare('SELECT at FROM history ORDER BY seq DESC LIMIT 1').get() as { at: string } | undefined;
  const undo = findUndoable(db, scope);
  const redo = findRedoable(db, scope);
  return {
    // What cannot come back is not offered, so that undo goes on with what else the person did.
    undo: undo && !isErasure(undo) ? entryFromRow(undo) : null,
    redo: redo && entryFromRow(redo),
    savedAt: saved?.at ?? null,
  };
}

/** Takes back the person's last command in the scope. Throws `undo-nothing`, `undo-erased`, `undo-barrier` or `undo-blocked`. */
export function undo(library: Library, scope: Scope): HistoryEntry {
  return inTransaction(library.db, () => {
    const entry = findUndoable(library.db, scope);
    if (!entry) throw new AppError('undo-nothing');
    if (entry.is_barrier) {
      const action = String(entry.action);
      throw new AppError(isErasure(entry) ? 'undo-erased' : 'undo-barrier', { action });
    }
    takeBack(library.db, entry);
    const at = library.clock().toISOString();
    library.db.prepare('UPDATE history SET undone_at = ? WHERE seq = ?').run(at, entry.seq);
    return entryFromRow({ ...entry, undone_at: at });
  });
}

/**
 * Takes back a barrier by its own name, which undo does not. It cannot be done again by redo. Throws `not-found` where
 * it is not there or taken back already, `undo-blocked` where a later change rests on it.
 */
export function reverseBarrier(library: Library, id: string, action: string): HistoryEntry {
  const { db } = library;
  return inTransaction(db, () => {
    const entry = db
      .prepare(
        `SELECT ${historyColumns} FROM history JOIN person ON person.id = history.person_id
         WHERE history.id = ? AND action = ? AND undone_at IS NULL`,
      )
      .get(id, action) as Row | undefined;
    if (!entry) throw new AppError('not-found', { noun: 'history', id });
    takeBack(db, entry);
    const at = library.clock().toISOString();
    db.prepare('UPDATE history SET undone_at = ?, discarded_at = ? WHERE seq = ?').run(at, at, entry.seq);
    return entryFromRow({ ...entry, undone_at: at });
  });
}

function takeBack(db: LibraryDatabase, entry: Row): void {
  for (const change of changesOf(db, Number(entry.seq)).reverse()) {
    apply(db, entry, backwards(change));
  }
}

/** Does again what `undo` last took back. Throws `redo-nothing` or `undo-blocked`. */
export function redo(library: Library, scope: Scope): HistoryEntry {
  return inTransaction(library.db, () => {
    const entry = findRedoable(library.db, scope);
    if (!entry) throw new AppError('redo-nothing');
    for (const change of changesOf(library.db, Number(entry.seq))) {
      apply(library.db, entry, { ...change, from: change.before, to: change.after });
    }
    library.db.prepare('UPDATE history SET undone_at = NULL WHERE seq = ?').run(entry.seq);
    return entryFromRow({ ...entry, undone_at: null });
  });
}

export const isErasure = (entry: Row) => String(entry.action).endsWith('.erase');

function findUndoable(db: LibraryDatabase, scope: Scope): Row | null {
  const hasChanges = 'EXISTS (SELECT 1 FROM change WHERE history_seq = history.seq)';
  return findEntry(db, scope, `undone_at IS NULL AND (is_barrier = 1 OR ${hasChanges})`, 'DESC');
}

/** The oldest entry that is undone and not overtaken: undo walks backwards, so redo walks forwards. */
function findRedoable(db: LibraryDatabase, scope: Scope): Row | null {
  return findEntry(db, scope, 'undone_at IS NOT NULL AND discarded_at IS NULL', 'ASC');
}

function findEntry(db: LibraryDatabase, scope: Scope, condition: string, order: 'ASC' | 'DESC'): Row | null {
  const row = db
    .prepare(
      `SELECT ${historyColumns} FROM history JOIN person ON person.id = history.person_id
       WHERE history.person_id = ? AND history.project_id IS ? AND ${condition} ORDER BY history.seq ${order} LIMIT 1`,
    )
    .get(scope.personId, scope.projectId) as Row | undefined;
  return row ?? null;
}

export function changesOf(db: LibraryDatabase, seq: number): StoredChange[] {
  const rows = db.prepare('SELECT * FROM change WHERE history_seq = ? ORDER BY seq').all(seq) as Row[];
  return rows.map((row) => ({
    table: row.table_name as UndoableTable,
    id: String(row.row_id),
    before: row.before === null ? null : JSON.parse(String(row.before)),
    after: row.after === null ? null : JSON.parse(String(row.after)),
  }));
}

function apply(db: LibraryDatabase, entry: Row, stored: Step): void {
  const step = onLaterParts(db, stored);
  if (!isUntouched(db, step)) throw blocked(db, entry, step);
  try {
    if (step.to === null) deleteRow(db, step.table, step.id);
    else if (step.from === null) insertRow(db, step.table, step.to);
    else updateRow(db, step.table, step.id, withoutStaleTimes(db, step, step.to));
  } catch (error) {
    if (isConstraintFailure(error)) throw blocked(db, entry, step);
    throw error;
  }
}

/** A row goes from what one side of a change says to what the other says. */
export interface Step extends StoredChange {
  from: Row | null;
  to: Row | null;
}

/** The step that takes a change back. */
export const backwards = (change: StoredChange): Step => ({ ...change, from: change.after, to: change.before });

/** Whether the row still holds what the step starts from. */
export function isUntouched(db: LibraryDatabase, step: Step): boolean {
  const now = findRow(db, step.table, step.id);
  if (step.from === null) return now === null;
  if (now === null) return false;
  return Object.entries(step.from).every(
    ([name, value]) => isImportMark(step, name) || name.startsWith('updated_') || now[name] === value,
  );
}

/** Who changed the row last, and when, stays as it is where someone changed other columns since. */
export function withoutStaleTimes(db: LibraryDatabase, step: Step, to: Row): Row {
  const now = findRow(db, step.table, step.id);
  const isStale = (name: string) => name.startsWith('updated_') && now?.[name] !== step.from?.[name];
  return Object.fromEntries(Object.entries(to).filter(([name]) => !isStale(name)));
}

export function isConstraintFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/** Whether a file is in the bin or not is one bit: the time it went there may differ. */
function isImportMark(change: { from: Row | null }, name: string): boolean {
  return name === 'removed_at' && typeof change.from?.removed_at === 'string';
}

export function blocked(db: LibraryDatabase, entry: Row, change: StoredChange): AppError {
  const later = laterEntry(db, entry, change);
  const told = (row: Row | null) => untoldDecision(String(row?.action ?? 'history'));
  return new AppError('undo-blocked', { action: told(entry), later: told(later) });
}

/** The newest entry after this one that touched the same row, or a row that names it. */
export function laterEntry(db: LibraryDatabase, entry: Row, change: StoredChange): Row | null {
  const row = db
    .prepare(
      `SELECT ${historyColumns} FROM change JOIN history ON history.seq = change.history_seq
         JOIN person ON person.id = history.person_id
       WHERE history.seq > ? AND history.undone_at IS NULL
         AND ((change.table_name = ? AND change.row_id = ?) OR change.after LIKE ?) ORDER BY history.seq DESC LIMIT 1`,
    )
    .get(entry.seq, change.table, change.id, `%"${change.id}"%`) as Row | undefined;
  return row ?? null;
}

export function entryFromRow(row: Row): HistoryEntry {
  return {
    id: String(row.id),
    at: String(row.at),
    person: String(row.person),
    projectId: row.project_id === null ? null : String(row.project_id),
    action: String(row.action),
    params: JSON.parse(String(row.params)),
    undoneAt: row.undone_at === null || row.undone_at === undefined ? null : String(row.undone_at),
    isBarrier: row.is_barrier === 1,
  };
}

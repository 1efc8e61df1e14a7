/**
 * Every change that a person makes goes through `runCommand`: the rows and their inverse are written in one
 * transaction, so what the screen calls saved is on disk, and can be undone after a restart.
 */
import { AppError } from '../../shared/errors.ts';
import { inTransaction, type LibraryDatabase } from './database.ts';
import type { Library } from './open-library.ts';
import { checkIsOpenIn } from './packets/packet-mark.ts';
import { deleteRow, findRow, insertRow, type Row, type UndoableTable, updateRow } from './row.ts';

export interface Command {
  personId: string;
  /** The project whose undo stack the command belongs to; null for the library's own. */
  projectId: string | null;
  /** noun.verb, e.g. `tag.add`; the screens have a sentence for each. */
  action: string;
  /** Read when the work is done. */
  params?: Record<string, string | number>;
  /** Commands in a row with the same key become one history entry: typing in one field, the files of one import. */
  coalesceKey?: string | undefined;
  /** The `count` of `params` comes on top of what that entry counts already. */
  isCounted?: boolean;
  /** How long after the last of them, in milliseconds; 20 seconds where it is not said. */
  coalesceWithinMs?: number;
  /** Undone only by its own named reversal. */
  isBarrier?: boolean;
}

/** Writes rows and remembers what they were. */
export interface ChangeWriter {
  insert(table: UndoableTable, row: Row): void;
  /** Changes only the columns whose value differs. Throws `not-found`. */
  update(table: UndoableTable, id: string, patch: Row): void;
  /** Marks the row as removed; its content stays for undo. Throws `not-found`. */
  remove(table: UndoableTable, id: string): void;
  /** For rows that have no such mark: undo puts the row back. Throws `not-found`. */
  delete(table: UndoableTable, id: string): void;
  /** Records a row that was written outside of history (imports) as one that undo hides. */
  noteImported(table: UndoableTable, id: string): void;
}

interface Change {
  table: UndoableTable;
  id: string;
  before: Row | null;
  after: Row | null;
}

/** Typing in one field within this time of the last stroke is one step of undo. */
const typingPauseMs = 20_000;

/** Runs `work` as one command. Nothing is kept where it throws; a command that changes nothing leaves no history. */
export function runCommand<T>(library: Library, command: Command, work: (write: ChangeWriter) => T): T {
  return inTransaction(library.db, () => {
    const at = library.clock().toISOString();
    const changes: Change[] = [];
    const result = work(changeWriter(library, at, changes));
    if (changes.length > 0) keepHistory(library, command, at, changes);
    return result;
  });
}

/** Keeps a history entry of something that changed no row, e.g. files that were refused. There is nothing in it to undo. */
export function logEvent(library: Library, event: Command): void {
  inTransaction(library.db, () => newEntry(library, event, library.clock().toISOString()));
}

function changeWriter(library: Library, at: string, changes: Change[]): ChangeWriter {
  const { db } = library;
  const update = (table: UndoableTable, id: string, patch: Row): void => {
    checkIsOpenIn(library, table);
    const now = findRow(db, table, id);
    if (!now) throw new AppError('not-found', { noun: table, id });
    const names = Object.keys(patch).filter((name) => patch[name] !== undefined && now[name] !== patch[name]);
    if (names.every((name) => name.startsWith('updated_'))) return;
    const pick = (row: Row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
    updateRow(db, table, id, pick(patch));
    changes.push({ table, id, before: pick(now), after: pick(patch) });
  };
  return {
    insert(table, row) {
      checkIsOpenIn(library, table);
      insertRow(db, table, row);
      // As it stands, with the columns that have defaults: undo must see when any of them was changed since.
      changes.push({ table, id: String(row.id), before: null, after: findRow(db, table, String(row.id)) });
    },
    update,
    remove: (table, id) => update(table, id, { removed_at: at }),
    delete(table, id) {
      checkIsOpenIn(library, table);
      const before = findRow(db, table, id);
      if (!before) throw new AppError('not-found', { noun: table, id });
      deleteRow(db, table, id);
      changes.push({ table, id, before, after: null });
    },
    noteImported(table, id) {
      checkIsOpenIn(library, table);
      changes.push({ table, id, before: { removed_at: at }, after: { removed_at: null } });
    },
  };
}

function keepHistory(library: Library, command: Command, at: string, changes: Change[]): void {
  const { db } = library;
  const scope = [command.personId, command.projectId];
  db.prepare(
    'UPDATE history SET discarded_at = ? WHERE person_id = ? AND project_id IS ? AND undone_at IS NOT NULL AND discarded_at IS NULL',
  ).run(at, ...scope);
  const seq = coalescedEntry(db, command, at) ?? newEntry(library, command, at);
  // Without the plus SQLite goes through all of the entry's changes for each row: minutes for tens of thousands.
  const known = db.prepare('SELECT seq FROM change WHERE +history_seq = ? AND table_name = ? AND row_id = ?').pluck();
  const add = db.prepare(
    'INSERT INTO change (history_seq, seq, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let count = Number(db.prepare('SELECT count(*) FROM change WHERE history_seq = ?').pluck().get(seq));
  const isNew = count === 0;
  const seen = new Set<string>();
  for (const change of changes) {
    const { table, id, before, after } = change;
    // Of a new entry only what this command changed twice is known: thousands of rows need not be asked for.
    const name = `${table} ${id}`;
    const earlier = isNew && !seen.has(name) ? undefined : (known.get(seq, table, id) as number | undefined);
    seen.add(name);
    if (earlier !== undefined) mergeChange(db, seq, earlier, change);
    else add.run(seq, count++, table, id, asJson(before), asJson(after));
  }
}

/** The last entry of all, when it is this person's, has the same key and is fresh. */
function coalescedEntry(db: LibraryDatabase, command: Command, at: string): number | null {
  if (!command.coalesceKey) return null;
  const last = db.prepare('SELECT * FROM history ORDER BY seq DESC LIMIT 1').get() as Row | undefined;
  if (!last || last.coalesce_key !== command.coalesceKey || last.undone_at || last.person_id !== command.personId)
    return null;
  // A clock that was set back makes the last command seem later than this one: that is a pause as well.
  const pauseMs = Math.abs(Date.parse(at) - Date.parse(String(last.at)));
  if (pauseMs > (command.coalesceWithinMs ?? typingPauseMs)) return null;
  const params = { ...command.params };
  if (command.isCounted) params.count = Number(params.count) + Number(JSON.parse(String(last.params)).count);
  db.prepare('UPDATE history SET at = ?, params = ? WHERE seq = ?').run(at, JSON.stringify(params), last.seq);
  return Number(last.seq);
}

function newEntry(library: Library, command: Command, at: string): number {
  const done = library.db
    .prepare(
      'INSERT INTO history (id, at, person_id, project_id, action, params, coalesce_key, is_barrier) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      library.ids(),
      at,
      command.personId,
      command.projectId,
      command.action,
      JSON.stringify(command.params ?? {}),
      command.coalesceKey ?? null,
      command.isBarrier ? 1 : 0,
    );
  return Number(done.lastInsertRowid);
}

/** Keeps the oldest `before` and the newest `after` of a row that one entry changed twice. */
function mergeChange(db: LibraryDatabase, historySeq: number, seq: number, change: Change): void {
  const now = db.prepare('SELECT before, after FROM change WHERE history_seq = ? AND seq = ?').get(historySeq, seq) as {
    before: string | null;
    after: string | null;
  };
  const before = now.before === null ? null : { ...change.before, ...JSON.parse(now.before) };
  const after = { ...JSON.parse(now.after ?? '{}'), ...change.after };
  db.prepare('UPDATE change SET before = ?, after = ? WHERE history_seq = ? AND seq = ?').run(
    asJson(before),
    asJson(after),
    historySeq,
    seq,
  );
}

const asJson = (row: Row | null) => (row === null ? null : JSON.stringify(row));

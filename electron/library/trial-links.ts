/** Registry records of one trial, joined by the numbers that they tell of each other, or by a person. */
import type { TableEdit } from '../../shared/contract/ongoing-trials.ts';
import type { ChangeWriter } from './command.ts';
import type { LibraryDatabase } from './database.ts';
import { atOnce } from './in-steps.ts';
import type { Library } from './open-library.ts';
import { findRow, type Row, type SqlValue } from './row.ts';
import { tableEditId } from './table-edits.ts';
import { numberTrials } from './trial-numbers.ts';
import { trialIsShown } from './trial-shown.ts';

interface Linking {
  library: Library;
  write: ChangeWriter;
  personId: string;
}

/** The ids of a trial's registry records, the one that lists show first; alone where it stands with no other. */
export function recordsOfTrial(db: LibraryDatabase, id: string): string[] {
  const headId = headOf(db, id);
  const shown = db.prepare(`SELECT 1 FROM trial WHERE id = ? AND ${trialIsShown}`).pluck();
  if (shown.get(headId) === undefined) return [id];
  const others = db
    .prepare("SELECT id FROM trial_link WHERE head_id = ? AND state = 'together' ORDER BY id")
    .pluck()
    .all(headId) as string[];
  return [headId, ...others.filter((each) => shown.get(each) !== undefined)];
}

function headOf(db: LibraryDatabase, id: string): string {
  const head = db.prepare("SELECT head_id FROM trial_link WHERE id = ? AND state = 'together'").pluck().get(id);
  return (head as string | undefined) ?? id;
}

/** Records that tell a number of this one and do not stand with it, each with that number. */
export function sameNumbered(db: LibraryDatabase, id: string): { id: string; number: string }[] {
  const group = new Set(recordsOfTrial(db, id));
  const rows = db
    .prepare(
      `SELECT other.trial_id AS id, min(other.number) AS number FROM trial_number own
       JOIN trial_number other ON other.number = own.number AND other.trial_id <> own.trial_id
       JOIN trial ON trial.id = other.trial_id
       WHERE own.trial_id IN (SELECT value FROM json_each(?)) AND ${trialIsShown}
       GROUP BY other.trial_id ORDER BY other.trial_id`,
    )
    .all(JSON.stringify([...group])) as { id: string; number: string }[];
  return rows.filter((row) => !group.has(row.id));
}

/**
 * Joins a record with those that tell one of its numbers. Two records of one registry are two trials, also where one
 * names the other (an extension names the study it goes on from), and what a person parted stays apart.
 */
export function linkByNumbers(linking: Linking, trialId: string): void {
  const { db } = linking.library;
  atOnce(numberTrials(linking.library));
  for (const { id, number } of sameNumbered(db, trialId)) {
    const [own, others] = [recordsOfTrial(db, trialId), recordsOfTrial(db, id)];
    if (own.includes(id) || isParted(db, trialId) || isParted(db, id)) continue;
    const registries = ownRegistries(db, own);
    if (ownRegistries(db, others).some((registry) => registries.includes(registry))) continue;
    joinTrials(linking, { one: trialId, other: id, number });
  }
}

function isParted(db: LibraryDatabase, id: string): boolean {
  return db.prepare("SELECT 1 FROM trial_link WHERE id = ? AND state = 'apart'").get(id) !== undefined;
}

function ownRegistries(db: LibraryDatabase, ids: readonly string[]): string[] {
  return db
    .prepare(
      'SELECT registry FROM trial_number WHERE is_own = 1 AND trial_id IN (SELECT value FROM json_each(?)) ORDER BY 1',
    )
    .pluck()
    .all(JSON.stringify(ids)) as string[];
}

/** `number` is '' where a person joins them. Decisions on either are on both from now on. */
export function joinTrials(linking: Linking, { one, other, number }: Record<'one' | 'other' | 'number', string>): void {
  const { library, write, personId } = linking;
  const { db } = library;
  const heads = [...new Set([headOf(db, one), headOf(db, other)])].sort(
    (a, b) => rank(db, a) - rank(db, b) || (a < b ? -1 : 1),
  );
  const [headId, joined] = heads;
  if (!headId || !joined) return;
  const stamp = { updated_at: library.clock().toISOString(), updated_by: personId };
  const members = db.prepare("SELECT id FROM trial_link WHERE head_id = ? AND state = 'together'").pluck().all(joined);
  for (const id of members as string[]) write.update('trial_link', id, { head_id: headId, ...stamp });
  const row: Row = { head_id: headId, number, state: 'together', ...stamp };
  if (findRow(db, 'trial_link', joined)) write.update('trial_link', joined, row);
  else write.insert('trial_link', { id: joined, ...row });
  // The head itself may have been parted from another before.
  if (findRow(db, 'trial_link', headId)) write.delete('trial_link', headId);
  moveDecisions(linking, joined, headId);
  moveTableEdits(linking, joined, headId);
}

const registryRank = ['ClinicalTrials.gov', 'CTIS', 'EudraCT', 'ISRCTN'];

/** What a project or a card uses stays what lists show; else the registry that tells most. */
function rank(db: LibraryDatabase, id: string): number {
  const isDecided = db.prepare("SELECT 1 FROM project_item WHERE kind = 'trial' AND item_id = ?").get(id) !== undefined;
  const at = registryRank.indexOf(ownRegistries(db, [id])[0] ?? '');
  return (isDecided ? 0 : 10) + (at === -1 ? registryRank.length : at);
}

/** Where a project decided differently on the two, both decisions stay: which one counts is not ours to say. */
function moveDecisions({ library, write }: Linking, from: string, to: string): void {
  const { db } = library;
  const items = db.prepare("SELECT * FROM project_item WHERE kind = 'trial' AND item_id = ?").all(from) as Row[];
  for (const item of items) {
    const id = `${item.project_id}:trial:${to}`;
    const known = findRow(db, 'project_item', id);
    if (known && isDecided(known.decision) && isDecided(item.decision) && known.decision !== item.decision) continue;
    if (!known) write.insert('project_item', { ...item, id, item_id: to });
    else if (!isDecided(known.decision)) write.update('project_item', id, { ...item, id, item_id: to });
    write.delete('project_item', String(item.id));
  }
}

/** What people wrote in the table of ongoing trials about either; where they wrote about both, that of the one shown stays. */
function moveTableEdits({ library, write }: Linking, from: string, to: string): void {
  const { db } = library;
  const edits = db.prepare('SELECT * FROM table_edit WHERE trial_id = ? AND removed_at IS NULL').all(from) as Row[];
  for (const { id: fromId, ...edit } of edits) {
    const id = tableEditId(String(edit.project_id), { trialId: to, ...(edit as Pick<TableEdit, 'language' | 'cell'>) });
    const known = findRow(db, 'table_edit', id);
    if (known?.removed_at === null) continue;
    if (known) write.update('table_edit', id, { ...edit, trial_id: to });
    else write.insert('table_edit', { ...edit, id, trial_id: to });
    write.delete('table_edit', String(fromId));
  }
}

const isDecided = (decision: SqlValue | undefined) => decision !== 'undecided';

/** The record stands alone from now on, and import does not join it again. */
export function partTrial({ library, write, personId }: Linking, id: string): void {
  const stamp = { updated_at: library.clock().toISOString(), updated_by: personId };
  write.update('trial_link', id, { state: 'apart', ...stamp });
}

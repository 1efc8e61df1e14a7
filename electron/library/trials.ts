/** Registry records of trials: one row per number, one snapshot per import; docs/decisions/0066-trial-ledger.md. */

import type { Trial, TrialRecord } from '../../shared/contract/trials.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { amongIds, insertRow, type Row } from './row.ts';
import { historyReader } from './trial-history.ts';
import { keepTrialNumbers } from './trial-numbers.ts';
import { trialAsOf, trialIsListed, trialIsShown, trialRecord } from './trial-shown.ts';

export interface SavedTrial {
  id: string;
  status: 'imported' | 'updated' | 'duplicate';
}

/**
 * Keeps one record as a snapshot of its trial; the newest snapshot speaks for the trial. The caller holds the transaction,
 * and brings a removed trial back.
 * `importedOn` stands in as the date for records that carry none.
 */
export function saveTrial(
  db: LibraryDatabase,
  ids: () => string,
  sourceId: string,
  record: TrialRecord,
  importedOn: string,
): SavedTrial {
  const json = JSON.stringify(record);
  const asOf = record.asOf ?? importedOn;
  const known = db
    .prepare(
      `SELECT id, ${trialRecord} AS record, ${trialAsOf} AS as_of, ${trialIsShown} AS shown
       FROM trial WHERE registry_id = ?`,
    )
    .get(record.registryId) as { id: string; record: string | null; as_of: string | null; shown: number } | undefined;
  const trialId = known?.id ?? ids();
  if (!known) insertRow(db, 'trial', { id: trialId, registry_id: record.registryId, record: json, as_of: asOf });
  insertRow(db, 'trial_snapshot', { id: ids(), trial_id: trialId, source_id: sourceId, as_of: asOf, record: json });
  if (known && asOf >= (known.as_of ?? '')) {
    db.prepare('UPDATE trial SET record = ?, as_of = ? WHERE id = ?').run(json, asOf, trialId);
  }
  keepTrialNumbers(db, trialId, record);
  if (!known?.shown) return { id: trialId, status: 'imported' };
  return { id: trialId, status: known.record === json ? 'duplicate' : 'updated' };
}

const columns = `trial.id, ${trialRecord} AS record, ${trialAsOf} AS as_of`;

/** One for each trial, by registry number; with ids these records, also those that stand with another. */
export function listTrials(db: LibraryDatabase, ids?: readonly string[]): Trial[] {
  const history = historyReader(db);
  const snapshots = snapshotsByTrial(db, ids);
  const [ofThese, values] = amongIds('trial.id', ids);
  const rows = db
    .prepare(`SELECT ${columns} FROM trial WHERE ${ids ? trialIsShown : trialIsListed} ${ofThese} ORDER BY registry_id`)
    .all(...values) as Row[];
  return rows.map((row) => {
    const told = snapshots.get(String(row.id)) ?? [];
    return trialFromRow(row, told.length === 1 ? [{ asOf: told[0]!, changes: [] }] : history(String(row.id)));
  });
}

/** The days that snapshots in use speak of, by trial: without their records, which most lists of trials never need. */
function snapshotsByTrial(db: LibraryDatabase, ids?: readonly string[]): Map<string, string[]> {
  const [ofThese, values] = amongIds('s.trial_id', ids);
  const rows = db
    .prepare(
      `SELECT s.trial_id AS id, s.as_of AS asOf FROM trial_snapshot s JOIN source ON source.id = s.source_id
       WHERE source.removed_at IS NULL ${ofThese}`,
    )
    .all(...values) as { id: string; asOf: string }[];
  const byTrial = new Map<string, string[]>();
  for (const { id, asOf } of rows) {
    const days = byTrial.get(id);
    if (days) days.push(asOf);
    else byTrial.set(id, [asOf]);
  }
  return byTrial;
}

/** Throws `not-found`. */
export function getTrial(db: LibraryDatabase, id: string): Trial {
  const row = db.prepare(`SELECT ${columns} FROM trial WHERE trial.id = ? AND ${trialIsShown}`).get(id) as
    | Row
    | undefined;
  if (!row) throw new AppError('not-found', { noun: 'trial', id });
  return trialFromRow(row, historyReader(db)(id));
}

export interface SpeakingSnapshot {
  id: string;
  file: string;
  importedAt: string;
}

/** The import that speaks for each of these records, by the record's id: the newest whose file is not in the bin. */
export function speakingSnapshots(db: LibraryDatabase, ids: readonly string[]): Map<string, SpeakingSnapshot> {
  const [ofThese, values] = amongIds('s.trial_id', ids);
  const rows = db
    .prepare(
      `SELECT s.trial_id AS trialId, s.id, source.name AS file, source.imported_at AS importedAt
       FROM trial_snapshot s JOIN source ON source.id = s.source_id
       WHERE source.removed_at IS NULL ${ofThese} ORDER BY s.as_of, s.id`,
    )
    .all(...values) as (SpeakingSnapshot & { trialId: string })[];
  return new Map(rows.map(({ trialId, ...snapshot }) => [trialId, snapshot]));
}

/** The hash of the file that the newest snapshot of a trial came in. */
export function getTrialSourceHash(db: LibraryDatabase, id: string): string {
  const row = db
    .prepare(
      `SELECT source.sha256 FROM trial_snapshot s JOIN source ON source.id = s.source_id
       WHERE s.trial_id = ? ORDER BY source.removed_at IS NOT NULL, s.as_of DESC, s.id DESC LIMIT 1`,
    )
    .get(id) as { sha256: string } | undefined;
  if (!row) throw new AppError('not-found', { noun: 'trial', id });
  return row.sha256;
}

export function listTrialIdsOfSource(db: LibraryDatabase, sourceId: string): string[] {
  const rows = db.prepare('SELECT trial_id FROM trial_snapshot WHERE source_id = ? ORDER BY id').all(sourceId);
  return (rows as { trial_id: string }[]).map((row) => row.trial_id);
}

function trialFromRow(row: Row, history: Trial['history']): Trial {
  const record = JSON.parse(String(row.record)) as TrialRecord;
  return { ...record, id: String(row.id), asOf: String(row.as_of), history };
}

/** Trials: one row per registry number, one snapshot per import, what changed between them. */

import type { Trial, TrialRecord } from '../../shared/contract/trials.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { amongIds, insertRow, type Row } from './row.ts';

export interface SavedTrial {
  id: string;
  status: 'imported' | 'updated' | 'duplicate';
}

/** A trial is shown while it is not in the bin and a file that tells of it is not either. */
export const trialIsShown = `trial.removed_at IS NULL AND EXISTS (
  SELECT 1 FROM trial_snapshot s JOIN source ON source.id = s.source_id
  WHERE s.trial_id = trial.id AND source.removed_at IS NULL)`;

/**
 * Keeps one record as a snapshot of its trial; the newest snapshot speaks for the trial. The caller holds the transaction.
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
    .prepare(`SELECT id, record, as_of, ${trialIsShown} AS shown FROM trial WHERE registry_id = ?`)
    .get(record.registryId) as { id: string; record: string; as_of: string; shown: number } | undefined;
  const trialId = known?.id ?? ids();
  if (!known) insertRow(db, 'trial', { id: trialId, registry_id: record.registryId, record: json, as_of: asOf });
  insertRow(db, 'trial_snapshot', { id: ids(), trial_id: trialId, source_id: sourceId, as_of: asOf, record: json });
  if (!known) return { id: trialId, status: 'imported' };
  if (asOf >= known.as_of) {
    db.prepare('UPDATE trial SET record = ?, as_of = ?, removed_at = NULL WHERE id = ?').run(json, asOf, trialId);
  }
  if (!known.shown) return { id: trialId, status: 'imported' };
  return { id: trialId, status: known.record === json ? 'duplicate' : 'updated' };
}

/** By registry number; of all in the library only these where ids are given. */
export function listTrials(db: LibraryDatabase, ids?: readonly string[]): Trial[] {
  const history = historyReader(db);
  const snapshots = snapshotsByTrial(db, ids);
  const [ofThese, values] = amongIds('id', ids);
  const rows = db
    .prepare(`SELECT * FROM trial WHERE removed_at IS NULL ${ofThese} ORDER BY registry_id`)
    .all(...values) as Row[];
  return rows.flatMap((row) => {
    const told = snapshots.get(String(row.id)) ?? [];
    if (told.length === 0) return []; // every file that tells of it is in the bin
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
  const row = db.prepare(`SELECT * FROM trial WHERE id = ? AND ${trialIsShown}`).get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'trial', id });
  return trialFromRow(row, historyReader(db)(id));
}

/** The hash of the file that the newest snapshot of a trial came in. */
export function getTrialSourceHash(db: LibraryDatabase, id: string): string {
  const row = db
    .prepare(
      `SELECT source.sha256 FROM trial_snapshot s JOIN source ON source.id = s.source_id
       WHERE s.trial_id = ? ORDER BY s.as_of DESC, s.id DESC LIMIT 1`,
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

/** One entry per snapshot that differs from the one before it; the first entry has no changes. */
function historyReader(db: LibraryDatabase): (trialId: string) => Trial['history'] {
  const snapshots = db.prepare(
    `SELECT s.as_of AS asOf, s.record FROM trial_snapshot s JOIN source ON source.id = s.source_id
     WHERE s.trial_id = ? AND source.removed_at IS NULL ORDER BY s.as_of, s.id`,
  );
  return (trialId) => {
    const rows = snapshots.all(trialId) as { asOf: string; record: string }[];
    return rows.flatMap((row, i) => {
      const before = rows[i - 1];
      if (!before) return [{ asOf: row.asOf, changes: [] }];
      if (before.record === row.record) return [];
      const changes = changedFields(JSON.parse(before.record), JSON.parse(row.record));
      return changes.length > 0 ? [{ asOf: row.asOf, changes }] : [];
    });
  };
}

function changedFields(before: TrialRecord, after: TrialRecord): { field: string; from: unknown; to: unknown }[] {
  const told = Object.keys(after) as (keyof TrialRecord)[];
  return told
    .filter((field) => field !== 'asOf' && field !== 'sourceFormat')
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}

/** The snapshots of a trial as stored: one for each import, and what differs from one to the next. */
import type { Trial, TrialRecord, TrialSnapshot } from '../../shared/contract/trials.ts';
import { differences } from '../../shared/trials/differences.ts';
import type { LibraryDatabase } from './database.ts';

const liveSnapshots = `FROM trial_snapshot s JOIN source ON source.id = s.source_id
  JOIN person ON person.id = source.imported_by WHERE s.trial_id = ? AND source.removed_at IS NULL`;

/** One entry per snapshot that differs from the one before it; the first entry has no changes. */
export function historyReader(db: LibraryDatabase): (trialId: string) => Trial['history'] {
  const snapshots = db.prepare(`SELECT s.as_of AS asOf, s.record ${liveSnapshots} ORDER BY s.as_of, s.id`);
  return (trialId) => {
    const rows = snapshots.all(trialId) as { asOf: string; record: string }[];
    return rows.flatMap((row, i) => {
      const before = rows[i - 1];
      if (!before) return [{ asOf: row.asOf, changes: [] }];
      if (before.record === row.record) return [];
      const changes = differences(JSON.parse(before.record), JSON.parse(row.record));
      return changes.length > 0 ? [{ asOf: row.asOf, changes }] : [];
    });
  };
}

/** Oldest first, with the record that each holds. */
export function listSnapshots(db: LibraryDatabase, trialId: string): (TrialSnapshot & { record: TrialRecord })[] {
  const rows = db
    .prepare(
      `SELECT s.id, s.as_of AS asOf, s.record, source.name AS file, source.imported_at AS importedAt, person.name AS person
       ${liveSnapshots} ORDER BY s.as_of, s.id`,
    )
    .all(trialId) as (Omit<TrialSnapshot, 'format'> & { record: string })[];
  return rows.map((row) => {
    const record = JSON.parse(row.record) as TrialRecord;
    return { ...row, format: record.sourceFormat, record };
  });
}

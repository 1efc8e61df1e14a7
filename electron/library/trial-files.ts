/** The stored files that a trial's records came in. */
import type { TrialRecord } from '../../shared/contract/trials.ts';
import type { LibraryDatabase } from './database.ts';

export interface TrialFile {
  sourceId: string;
  byteLength: number;
  name: string;
  asOf: string;
  record: TrialRecord;
}

/** Newest first; without those in the bin, not wholly kept, or erased. */
export function getTrialFiles(db: LibraryDatabase, trialId: string): TrialFile[] {
  const rows = db
    .prepare(
      `SELECT source.id AS sourceId, source.byte_length AS byteLength, source.name, s.as_of AS asOf, s.record
       FROM trial_snapshot s JOIN source ON source.id = s.source_id
       WHERE s.trial_id = ? AND source.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.id = 'source:' || source.id)
         AND NOT EXISTS (SELECT 1 FROM source_unfinished WHERE source_unfinished.id = source.id)
       ORDER BY s.as_of DESC, s.id DESC`,
    )
    .all(trialId) as (Omit<TrialFile, 'record'> & { record: string })[];
  return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as TrialRecord }));
}

/** Cells of the ongoing-trials table that people wrote, as stored. */
import type { TableEdit } from '../../shared/contract/ongoing-trials.ts';
import type { TrialRecord } from '../../shared/contract/trials.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import type { Row } from './row.ts';

export function listTableEdits(db: LibraryDatabase, projectId: string, language: Locale): TableEdit[] {
  if (!hasTable(db, 'table_edit')) return [];
  const rows = db
    .prepare('SELECT * FROM table_edit WHERE project_id = ? AND language = ? AND removed_at IS NULL ORDER BY id')
    .all(projectId, language) as Row[];
  return rows.map((row) => ({
    trialId: String(row.trial_id),
    language: row.language as Locale,
    cell: row.cell as TableEdit['cell'],
    text: String(row.text),
    was: String(row.was),
    asOf: String(row.as_of),
  }));
}

export const tableEditId = (
  projectId: string,
  { trialId, language, cell }: Pick<TableEdit, 'trialId' | 'language' | 'cell'>,
) => `${projectId}:${trialId}:${language}:${cell}`;

/** What a trial was when the file with this hash came in; null where the file is gone. */
export function findSnapshotRecord(db: LibraryDatabase, trialId: string, sha256: string): TrialRecord | null {
  const record = db
    .prepare(
      `SELECT s.record FROM trial_snapshot s JOIN source ON source.id = s.source_id
       WHERE s.trial_id = ? AND source.sha256 = ? ORDER BY s.as_of DESC, s.id DESC LIMIT 1`,
    )
    .pluck()
    .get(trialId, sha256) as string | undefined;
  return record === undefined ? null : (JSON.parse(record) as TrialRecord);
}

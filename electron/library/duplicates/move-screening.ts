/** What people decided in screening about a reference that was merged is from then on about the one that stays. */
import type { ChangeWriter } from '../command.ts';
import type { LibraryDatabase } from '../database.ts';
import { findRow, type Row } from '../row.ts';

/** Where one person decided differently on the two, what keeps the publication in stands. */
const weight: Record<string, number> = { include: 3, unsure: 2, exclude: 1, 'not-retrieved': 1 };
export const weightOfDecision = (row: Row | null): number => weight[String(row?.decision)] ?? 0;

export function moveScreening(db: LibraryDatabase, write: ChangeWriter, id: string, mainId: string): void {
  const rows = db.prepare('SELECT * FROM screening_decision WHERE reference_id = ? ORDER BY id').all(id) as Row[];
  for (const row of rows) {
    const ownId = [row.project_id, row.stage, mainId, row.person_id ?? 'all'].join(':');
    const own = findRow(db, 'screening_decision', ownId);
    // Whose decision it is goes along: the reason and the agreement of two are told from it.
    const { decision = null, reason = null, updated_at = null, updated_by = null } = row;
    if (own && weightOfDecision(row) > weightOfDecision(own))
      write.update('screening_decision', ownId, { decision, reason, updated_at, updated_by });
    else if (!own) write.insert('screening_decision', { ...row, id: ownId, reference_id: mainId });
    write.delete('screening_decision', String(row.id));
  }
  for (const projectId of new Set(rows.map((row) => String(row.project_id)))) retrieve(db, write, projectId, mainId);
  const text = findRow(db, 'full_text', id);
  if (!text) return;
  if (!findRow(db, 'full_text', mainId)) write.insert('full_text', { ...text, id: mainId });
  write.delete('full_text', id);
}

/** A full text that was read, of either of the two, was retrieved. */
function retrieve(db: LibraryDatabase, write: ChangeWriter, projectId: string, mainId: string): void {
  const id = `${projectId}:retrieval:${mainId}:all`;
  const isRead = db
    .prepare(
      `SELECT 1 FROM screening_decision
       WHERE project_id = ? AND stage = 'full-text' AND reference_id = ? AND decision <> 'undecided'`,
    )
    .get(projectId, mainId);
  if (isRead && findRow(db, 'screening_decision', id)?.decision === 'not-retrieved')
    write.update('screening_decision', id, { decision: 'undecided' });
}

/** Names of reasons for exclusion, as decisions say them. */
import type { RenamedReason, ScreeningReasonUses } from '../../../shared/contract/screening.ts';
import type { LibraryDatabase } from '../database.ts';
import { type Queue, queueRows } from './queue.ts';
import { getScreeningSetup } from './setup.ts';
import { takeIntoProject, type Writing } from './write-decision.ts';

const isCompleteBlindly = `(SELECT count(*) FROM screening_decision other
  WHERE other.project_id = told.project_id AND other.stage = told.stage AND other.reference_id = told.reference_id
    AND other.person_id IS NOT NULL AND other.decision <> 'undecided') > 1`;

/** How many decisions say each, of those that this person may see. Throws `not-found`. */
export function countReasonUses(
  db: LibraryDatabase,
  { projectId, reasons }: { projectId: string; reasons: readonly string[] },
  personId: string,
): ScreeningReasonUses {
  const { persons } = getScreeningSetup(db, projectId);
  const uses = db
    .prepare(
      `SELECT asked.value AS reason, count(told.id) AS count FROM json_each(@reasons) asked
       LEFT JOIN screening_decision told ON told.project_id = @projectId AND told.reason = asked.value
         AND told.decision = 'exclude'
         AND (@persons = 1 OR told.person_id IS NULL OR told.person_id = @personId OR ${isCompleteBlindly})
       GROUP BY asked.key ORDER BY asked.key`,
    )
    .all({ projectId, persons, personId, reasons: JSON.stringify(reasons) }) as ScreeningReasonUses['uses'];
  // Asked of any decision, whatever it says: that somebody has decided is told in the log as well.
  const hasOther = db
    .prepare(
      `SELECT 1 FROM screening_decision WHERE project_id = ? AND person_id <> ? AND decision <> 'undecided' LIMIT 1`,
    )
    .get(projectId, personId);
  return { uses, mayBeMore: persons === 2 && hasOther !== undefined };
}

/**
 * Decisions that say one name say the other from now on, those among them that whoever renames may not see yet: it is the
 * same reason. Who decided, and when, stays as it is.
 */
export function renameReasons(
  { library, write, now }: Writing,
  renamed: readonly RenamedReason[],
  queue: Omit<Queue, 'stage'>,
): void {
  const { db } = library;
  const newName = new Map(renamed.map(({ from, to }) => [from, to]));
  const rows = db
    .prepare(
      `SELECT id, stage, reference_id AS referenceId, reason FROM screening_decision
       WHERE project_id = ? AND decision = 'exclude' AND reason IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(queue.projectId, JSON.stringify([...newName.keys()])) as Record<
    'id' | 'stage' | 'referenceId' | 'reason',
    string
  >[];
  for (const { id, reason } of rows) write.update('screening_decision', id, { reason: newName.get(reason)! });
  const read = new Set(rows.filter(({ stage }) => stage === 'full-text').map(({ referenceId }) => referenceId));
  // Of two reasons that are now one, a conflict may have become an exclusion.
  const { rows: standing } = queueRows(db, { ...queue, stage: 'full-text' }, { ids: [...read] });
  takeIntoProject({ db, write, now }, standing, queue.projectId);
}

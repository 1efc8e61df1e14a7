/** Decisions that somebody must not see yet: of the other of two, as long as not both have decided. */
import type { ScreeningStage } from '../../../shared/model/screening.ts';
import { isComplete, noVotes } from '../../../shared/screening/state-of.ts';
import type { LibraryDatabase } from '../database.ts';
import { findRow } from '../row.ts';
import { votesOf } from './queue.ts';

/** Asked by the id of the row, which tells whose decision it is also where the row itself is gone. */
export function isBlindTo(db: LibraryDatabase, personId: string, decisionId: string): boolean {
  const [projectId = '', stage = '', decided = '', by = ''] = decisionId.split(':');
  if (by === personId || by === 'all' || stage === 'retrieval') return false;
  if (findRow(db, 'screening', projectId)?.persons !== 2) return false;
  const id = String(findRow(db, 'reference_merge', decided)?.main_id ?? decided);
  const queue = { projectId, stage: stage as ScreeningStage, persons: 2, personId } as const;
  return !isComplete(votesOf(db, queue, [id]).get(id) ?? noVotes, queue);
}

/** What stands beside one reference while it is screened. */
import type { ScreeningVote } from '../../../shared/contract/screening.ts';
import type { LibraryDatabase } from '../database.ts';
import { referencesMerged } from '../references.ts';
import type { Queue } from './queue.ts';

/** Of everybody; who may see them is for the one who asks to say. */
export function tellVotes(db: LibraryDatabase, { projectId, stage }: Queue, referenceId: string): ScreeningVote[] {
  return db
    .prepare(
      `SELECT coalesce(person_id, '') AS personId, person.name AS by, decision, reason, updated_at AS at
       FROM screening_decision JOIN person ON person.id = updated_by
       WHERE project_id = ? AND stage = ? AND reference_id = ? AND decision <> 'undecided' ORDER BY person_id`,
    )
    .all(projectId, stage, referenceId) as ScreeningVote[];
}

export function searchesOf(db: LibraryDatabase, projectId: string, referenceId: string): string[] {
  return db
    .prepare(
      `SELECT search.source FROM reference_source rs JOIN source ON source.id = rs.source_id
       JOIN search_source bound ON bound.source_id = source.id JOIN search ON search.id = bound.search_id
       WHERE rs.reference_id IN ${referencesMerged('@referenceId')} AND source.removed_at IS NULL
         AND search.project_id = @projectId AND search.removed_at IS NULL
       GROUP BY search.id ORDER BY search.searched_on, search.id`,
    )
    .pluck()
    .all({ referenceId, projectId }) as string[];
}

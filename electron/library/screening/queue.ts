/** What a project screens: the references that its searches brought, and what was decided about each. */

import type { ScreeningRow } from '../../../shared/contract/screening.ts';
import type { ScreeningDecision } from '../../../shared/model/screening.ts';
import { noVotes, type Screening, stateOf, type Votes } from '../../../shared/screening/state-of.ts';
import type { LibraryDatabase } from '../database.ts';

export interface Queue extends Screening {
  projectId: string;
}

/** Ids among which a part of the queue is asked for: those after one, or these alone. */
type Part = { after: string; size: number } | { ids: readonly string[] };

const isFound = `source.removed_at IS NULL
  AND source.search_id IN (SELECT id FROM search WHERE project_id = @projectId AND removed_at IS NULL)
  AND EXISTS (SELECT 1 FROM reference WHERE reference.id = rs.reference_id AND reference.removed_at IS NULL)`;

/** In the order of import. */
export function queueIds(db: LibraryDatabase, projectId: string, part: Part): string[] {
  if ('ids' in part) {
    return db
      .prepare(
        `SELECT DISTINCT rs.reference_id FROM reference_source rs JOIN source ON source.id = rs.source_id
         WHERE rs.reference_id IN (SELECT value FROM json_each(@ids)) AND ${isFound} ORDER BY 1`,
      )
      .pluck()
      .all({ projectId, ids: JSON.stringify(part.ids) }) as string[];
  }
  return db
    .prepare(
      `SELECT DISTINCT rs.reference_id FROM reference_source rs INDEXED BY reference_source_by_reference
       CROSS JOIN source ON source.id = rs.source_id
       WHERE rs.reference_id > @after AND ${isFound} ORDER BY rs.reference_id LIMIT @size`,
    )
    .pluck()
    .all({ projectId, ...part }) as string[];
}

/** Of the stage, those that the stage before let through alone; `next` is where the queue goes on. */
export function queueRows(
  db: LibraryDatabase,
  queue: Queue,
  part: Part,
): { rows: ScreeningRow[]; next: string | null } {
  const ids = queueIds(db, queue.projectId, part);
  const isLast = 'ids' in part || ids.length < part.size;
  const next = isLast ? null : (ids.at(-1) ?? null);
  const title = votesOf(db, { ...queue, stage: 'title' }, ids);
  if (queue.stage === 'title') return { rows: rowsFrom(ids, title, queue), next };
  const isThrough = (id: string) =>
    stateOf(title.get(id) ?? noVotes, { ...queue, stage: 'title' }).state === 'included';
  return { rows: rowsFrom(ids.filter(isThrough), votesOf(db, queue, ids), queue), next };
}

const rowsFrom = (ids: readonly string[], votes: ReadonlyMap<string, Votes>, queue: Queue) =>
  ids.map((id) => ({ id, ...stateOf(votes.get(id) ?? noVotes, queue) }));

interface StoredVote {
  id: string;
  stage: string;
  personId: string | null;
  decision: string;
  reason: string;
}

/** Of references whose ids stand in order. */
export function votesOf(db: LibraryDatabase, queue: Queue, ids: readonly string[]): Map<string, Votes> {
  const stages = queue.stage === 'title' ? ['title'] : ['full-text', 'retrieval'];
  const read = db.prepare(
    `SELECT reference_id AS id, stage, person_id AS personId, decision, reason FROM screening_decision
     WHERE project_id = ? AND stage = ? AND reference_id BETWEEN ? AND ? AND decision <> 'undecided'
     ORDER BY reference_id, person_id`,
  );
  const found = new Map<string, { -readonly [Key in keyof Votes]: Votes[Key] }>();
  for (const stage of stages) {
    for (const vote of read.all(queue.projectId, stage, ids[0] ?? '', ids.at(-1) ?? '') as StoredVote[]) {
      const { id, personId, decision, reason } = vote;
      const told = found.get(id) ?? { votes: [], agreed: null, isMissing: false };
      const own = { decision: decision as ScreeningDecision, reason };
      if (stage === 'retrieval') told.isMissing = true;
      else if (personId === null) told.agreed = own;
      else told.votes = [...told.votes, { personId, ...own }];
      found.set(id, told);
    }
  }
  return found;
}

/** What a project screens: the references that its searches brought, and what was decided about each. */

import type { ScreeningRow } from '../../../shared/contract/screening.ts';
import type { ScreeningDecision, SearchKind } from '../../../shared/model/screening.ts';
import { noVotes, type Screening, stateOf, type Votes } from '../../../shared/screening/state-of.ts';
import type { LibraryDatabase } from '../database.ts';
import { referencesMerged } from '../references.ts';

export interface Queue extends Screening {
  projectId: string;
}

/** A part of the library's references in which the queue is looked for: those after one, or these alone. */
type Part = { after: string; size: number } | { ids: readonly string[] };

const filesOfProject = `SELECT source.id FROM search JOIN search_source bound ON bound.search_id = search.id
    JOIN source ON source.id = bound.source_id
  WHERE search.project_id = @projectId AND search.removed_at IS NULL AND source.removed_at IS NULL`;
/** One of each publication: the one that others were merged into, whichever of them was found. */
const isFound = `NOT EXISTS (SELECT 1 FROM reference_merge merge WHERE merge.id = part.id)
  AND EXISTS (SELECT 1 FROM reference_source rs
    WHERE rs.reference_id IN ${referencesMerged('part.id')} AND rs.source_id IN (${filesOfProject}))`;

interface QueueIds {
  ids: string[];
  /** Where the queue goes on; null at its end. */
  next: string | null;
}

/** In the order of import. Parts are cut from all references, so that each takes as long however few are found. */
export function queueIds(db: LibraryDatabase, projectId: string, part: Part): QueueIds {
  if ('ids' in part) {
    const among = 'SELECT id FROM reference WHERE id IN (SELECT value FROM json_each(@ids)) AND removed_at IS NULL';
    const read = db.prepare(`SELECT id FROM (${among}) part WHERE ${isFound} ORDER BY id`).pluck();
    return { ids: read.all({ projectId, ids: JSON.stringify(part.ids) }) as string[], next: null };
  }
  const live =
    'SELECT id FROM reference INDEXED BY reference_live WHERE removed_at IS NULL AND id > @after ORDER BY id';
  const ids = db
    .prepare(`SELECT id FROM (${live} LIMIT @size) part WHERE ${isFound} ORDER BY id`)
    .pluck()
    .all({ projectId, ...part }) as string[];
  const last = db.prepare(`${live} LIMIT 1 OFFSET @size - 1`).pluck().get(part) as string | undefined;
  return { ids, next: last ?? null };
}

/** Of some, those that searches of these kinds found. */
export function foundByKinds(
  db: LibraryDatabase,
  projectId: string,
  { ids, kinds }: { ids: readonly string[]; kinds: readonly SearchKind[] },
): Set<string> {
  const read = db.prepare(
    `SELECT part.value FROM json_each(@ids) part WHERE EXISTS (SELECT 1 FROM reference_source rs
       WHERE rs.reference_id IN ${referencesMerged('part.value')} AND rs.source_id IN (${filesOfProject}
         AND search.kind IN (SELECT value FROM json_each(@kinds))))`,
  );
  const told = { projectId, ids: JSON.stringify(ids), kinds: JSON.stringify(kinds) };
  return new Set(read.pluck().all(told) as string[]);
}

/** Of the stage, those that the stage before let through alone. */
export function queueRows(
  db: LibraryDatabase,
  queue: Queue,
  part: Part,
): { rows: ScreeningRow[]; next: string | null } {
  const { ids, next } = queueIds(db, queue.projectId, part);
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

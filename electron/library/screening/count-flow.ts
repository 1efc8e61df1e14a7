/** Counts what the flow of a project tells. */
import type { PrismaFlow, ScreeningRow } from '../../../shared/contract/screening.ts';
import { prismaFlow, type StateCounts } from '../../../shared/screening/prisma-flow.ts';
import { noVotes, stateOf } from '../../../shared/screening/state-of.ts';
import type { LibraryDatabase } from '../database.ts';
import { atOnce } from '../in-steps.ts';
import { listSearches } from '../searches.ts';
import { type Queue, queueIds, votesOf } from './queue.ts';
import { getScreeningSetup } from './setup.ts';

const pageSize = 2000;

/** In one go, for tables and cards. Throws `not-found`. */
export function countFlow(db: LibraryDatabase, projectId: string): PrismaFlow {
  return atOnce(countFlowInSteps(db, projectId));
}

/** Yields between pages of the queue, where others may be heard. Throws `not-found`. */
export function* countFlowInSteps(db: LibraryDatabase, projectId: string): Generator<undefined, PrismaFlow> {
  const { persons, studies } = getScreeningSetup(db, projectId);
  const title: Queue = { projectId, stage: 'title', persons, personId: null };
  const fullText: Queue = { ...title, stage: 'full-text' };
  const counts: Record<'title' | 'fullText', StateCounts> = { title: {}, fullText: {} };
  const reasons = new Map<string, number>();
  const told = (which: keyof typeof counts, { state }: Pick<ScreeningRow, 'state'>) => {
    counts[which][state] = (counts[which][state] ?? 0) + 1;
  };
  let unique = 0;
  for (let after: string | null = ''; after !== null; ) {
    const { ids, next } = queueIds(db, projectId, { after, size: pageSize });
    const [titleVotes, fullTextVotes] = [votesOf(db, title, ids), votesOf(db, fullText, ids)];
    unique += ids.length;
    for (const id of ids) {
      const standing = stateOf(titleVotes.get(id) ?? noVotes, title);
      told('title', standing);
      if (standing.state !== 'included') continue;
      const { state, reason } = stateOf(fullTextVotes.get(id) ?? noVotes, fullText);
      told('fullText', { state });
      if (state === 'excluded') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    after = next;
    yield;
  }
  return prismaFlow({ searches: listSearches(db, projectId), unique, ...counts, reasons, studies });
}

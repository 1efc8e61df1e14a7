/** Counts what the flow of a project tells. */
import type { PrismaFlow, ScreeningRow } from '../../../shared/contract/screening.ts';
import { searchKinds } from '../../../shared/model/screening.ts';
import { isOtherMethod, prismaFlow, type StateCounts } from '../../../shared/screening/prisma-flow.ts';
import { noVotes, stateOf } from '../../../shared/screening/state-of.ts';
import type { LibraryDatabase } from '../database.ts';
import { atOnce } from '../in-steps.ts';
import { listSearches } from '../searches.ts';
import { foundByKinds, type Queue, queueIds, votesOf } from './queue.ts';
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
  const searches = listSearches(db, projectId);
  const kinds = searchKinds.filter((kind) => !isOtherMethod({ kind }));
  const [all, other] = [noneCounted(), noneCounted()];
  for (let after: string | null = ''; after !== null; ) {
    const { ids, next } = queueIds(db, projectId, { after, size: pageSize });
    const [titleVotes, fullTextVotes] = [votesOf(db, title, ids), votesOf(db, fullText, ids)];
    const isMain = searches.some(isOtherMethod) ? foundByKinds(db, projectId, { ids, kinds }) : new Set(ids);
    for (const id of ids) {
      const standing = stateOf(titleVotes.get(id) ?? noVotes, title);
      const read = standing.state === 'included' ? stateOf(fullTextVotes.get(id) ?? noVotes, fullText) : null;
      for (const counted of isMain.has(id) ? [all] : [all, other]) count(counted, standing, read);
    }
    after = next;
    yield;
  }
  return prismaFlow({ searches, ...all, other, studies });
}

const noneCounted = () => ({
  unique: 0,
  title: {} as StateCounts,
  fullText: {} as StateCounts,
  reasons: new Map<string, number>(),
});

type Standing = Pick<ScreeningRow, 'state' | 'reason'>;

function count(into: ReturnType<typeof noneCounted>, title: Standing, fullText: Standing | null): void {
  into.unique += 1;
  into.title[title.state] = (into.title[title.state] ?? 0) + 1;
  if (!fullText) return;
  const { state, reason } = fullText;
  into.fullText[state] = (into.fullText[state] ?? 0) + 1;
  if (state === 'excluded') into.reasons.set(reason, (into.reasons.get(reason) ?? 0) + 1);
}

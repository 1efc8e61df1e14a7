/** Counts what the flow of a project tells. */

import type { PrismaFlow } from '../../../shared/contract/screening.ts';
import type { ScreeningStage } from '../../../shared/model/screening.ts';
import { prismaFlow, type StateCounts } from '../../../shared/screening/prisma-flow.ts';
import type { LibraryDatabase } from '../database.ts';
import { listSearches } from '../searches.ts';
import { queueRows } from './queue.ts';
import { getScreeningSetup } from './setup.ts';

const pageSize = 5000;

/** Throws `not-found`. */
export function countFlow(db: LibraryDatabase, projectId: string): PrismaFlow {
  const { persons, studies } = getScreeningSetup(db, projectId);
  const reasons = new Map<string, number>();
  const count = (stage: ScreeningStage): StateCounts & { all: number } => {
    const counts: StateCounts & { all: number } = { all: 0 };
    for (let after: string | null = ''; after !== null; ) {
      const page = queueRows(db, { projectId, stage, persons, personId: null }, { after, size: pageSize });
      for (const { state, reason } of page.rows) {
        counts[state] = (counts[state] ?? 0) + 1;
        counts.all++;
        if (stage === 'full-text' && state === 'excluded') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      after = page.next;
    }
    return counts;
  };
  const { all: unique, ...title } = count('title');
  const { all: _, ...fullText } = count('full-text');
  return prismaFlow({ searches: listSearches(db, projectId), unique, title, fullText, reasons, studies });
}

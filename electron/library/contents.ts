/** How much of each kind a library holds: what is not removed, and whose source is not. */
import type { LibraryState } from '../../shared/contract/library.ts';
import { countCards } from './cards.ts';
import { isDamage } from './copy-library.ts';
import type { LibraryDatabase } from './database.ts';

/** Null where damage keeps them from being counted. */
export function countReadable(db: LibraryDatabase): LibraryState['counts'] | null {
  try {
    return countContents(db);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function countContents(db: LibraryDatabase): LibraryState['counts'] {
  const count = (sql: string) => (db.prepare(sql).get() as { n: number }).n;
  const live = (table: string) => `SELECT count(*) AS n FROM ${table} WHERE removed_at IS NULL`;
  const fromLiveSource = (link: string) => `EXISTS (SELECT 1 FROM ${link} AND source.removed_at IS NULL)`;
  return {
    documents: count(`${live('document')} AND ${fromLiveSource('source WHERE source.id = document.source_id')}`),
    trials: count(
      `${live('trial')} AND ${fromLiveSource('trial_snapshot s JOIN source ON source.id = s.source_id WHERE s.trial_id = trial.id')}`,
    ),
    references: count(
      `${live('reference')} AND ${fromLiveSource('reference_source s JOIN source ON source.id = s.source_id WHERE s.reference_id = reference.id')}`,
    ),
    projects: count(live('project')),
    cards: countCards(db),
  };
}

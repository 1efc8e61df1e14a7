/** How much of each kind a library holds: what is not removed, and whose source is not. */
import type { LibraryState } from '../../shared/contract/library.ts';
import { countCards } from './cards.ts';
import { isDamage } from './copy-library.ts';
import type { LibraryDatabase } from './database.ts';

/** What damage keeps from being counted is told, and counts as none: the other kinds are there all the same. */
export function countReadable(db: LibraryDatabase, metDamage: (error: unknown) => void): LibraryState['counts'] {
  const orNone = (count: () => number): number => {
    try {
      return count();
    } catch (error) {
      if (!isDamage(error)) throw error;
      metDamage(error);
      return 0;
    }
  };
  const count = (sql: string) => orNone(() => (db.prepare(sql).get() as { n: number }).n);
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
    cards: orNone(() => countCards(db)),
  };
}

/** How much of each kind a library holds: what is not removed, and whose source is not. */
import type { LibraryState } from '../../shared/contract/library.ts';
import { countCards } from './cards.ts';
import { isDamage } from './copy-library.ts';
import type { LibraryDatabase } from './database.ts';
import { referencesMerged } from './references.ts';
import { newerId } from './versions/document-versions.ts';

/** The screens ask every few seconds: what was counted holds until this handle or another program writes. */
const counted = new WeakMap<LibraryDatabase, { after: string; counts: LibraryState['counts'] }>();

/** What damage keeps from being counted is told, and counts as none: the other kinds are there all the same. */
export function countReadable(db: LibraryDatabase, metDamage: (error: unknown) => void): LibraryState['counts'] {
  const after = `${db.pragma('data_version', { simple: true })} ${db.prepare('SELECT total_changes()').pluck().get()}`;
  const known = counted.get(db);
  if (known?.after === after) return known.counts;
  let isWhole = true;
  const orNone = (count: () => number): number => {
    try {
      return count();
    } catch (error) {
      if (!isDamage(error)) throw error;
      isWhole = false;
      metDamage(error);
      return 0;
    }
  };
  const count = (sql: string) => orNone(() => (db.prepare(sql).get() as { n: number }).n);
  const live = (table: string) => `SELECT count(*) AS n FROM ${table} WHERE removed_at IS NULL`;
  // The few files in the bin are listed once: to look the file of each record up takes longer.
  const inBin = '(SELECT id FROM source WHERE removed_at IS NOT NULL)';
  const fromLiveSource = (link: string) => `EXISTS (SELECT 1 FROM ${link} AND link.source_id NOT IN ${inBin})`;
  // Registry records that stand with another of the same trial.
  const recordsBeside = `SELECT id FROM trial_link WHERE state = 'together' AND head_id IN (SELECT trial.id FROM trial
    WHERE removed_at IS NULL AND ${fromLiveSource('trial_snapshot link WHERE link.trial_id = trial.id')})`;
  const counts = {
    documents: count(`${live('document')} AND source_id NOT IN ${inBin} AND ${newerId} IS NULL`),
    trials: count(`${live('trial')} AND ${fromLiveSource('trial_snapshot link WHERE link.trial_id = trial.id')}
      AND id NOT IN (${recordsBeside})`),
    references: count(
      `${live('reference')} AND id NOT IN (SELECT merge.id FROM reference_merge merge)
         AND ${fromLiveSource(`reference_source link WHERE link.reference_id IN ${referencesMerged('reference.id')}`)}`,
    ),
    projects: count(live('project')),
    cards: orNone(() => countCards(db)),
  };
  if (isWhole) counted.set(db, { after, counts });
  return counts;
}

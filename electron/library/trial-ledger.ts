/** A trial over all registries that tell of it: its records, where they disagree, and what else bears its numbers. */
import type { TrialDiff, TrialDiffInput, TrialLedger } from '../../shared/contract/trials.ts';
import { AppError } from '../../shared/errors.ts';
import { conflictsBetween } from '../../shared/trials/conflicts.ts';
import { differences, tellingFields } from '../../shared/trials/differences.ts';
import type { LibraryDatabase } from './database.ts';
import { listSnapshots } from './trial-history.ts';
import { recordsOfTrial, sameNumbered } from './trial-links.ts';
import { getTrial } from './trials.ts';

/** Throws `not-found`. */
export function getLedger(db: LibraryDatabase, id: string): TrialLedger {
  getTrial(db, id);
  const linkOf = db.prepare(
    `SELECT number, updated_at AS at, person.name AS person FROM trial_link
     JOIN person ON person.id = updated_by WHERE trial_link.id = ?`,
  );
  const trials = recordsOfTrial(db, id).map((each) => getTrial(db, each));
  return {
    records: trials.map((trial, at) => ({
      id: trial.id,
      registryId: trial.registryId,
      registry: trial.registry,
      asOf: trial.asOf ?? '',
      snapshots: listSnapshots(db, trial.id).map(({ record: _, ...snapshot }) => snapshot),
      link: at === 0 ? null : (linkOf.get(trial.id) as TrialLedger['records'][number]['link']),
    })),
    conflicts: conflictsBetween(trials.map((trial) => ({ id: trial.id, record: trial }))),
    related: sameNumbered(db, id).map((other) => {
      const { registryId, title } = getTrial(db, other.id);
      return { ...other, registryId, title };
    }),
  };
}

/** Between the snapshots that spoke on two days; without days from the one before the newest. Throws `not-found`. */
export function diffTrial(db: LibraryDatabase, { id, fromDay, untilDay }: TrialDiffInput): TrialDiff {
  getTrial(db, id);
  const snapshots = listSnapshots(db, id);
  const at = (day: string) => snapshots.findLast(({ asOf }) => asOf <= `${day}\uffff`);
  const after = untilDay === undefined ? snapshots.at(-1) : at(untilDay);
  if (!after) throw new AppError('not-found', { noun: 'trial', id: `${id} ${untilDay}` });
  const before = fromDay === undefined ? snapshots[snapshots.indexOf(after) - 1] : at(fromDay);
  if (fromDay !== undefined && !before) throw new AppError('not-found', { noun: 'trial', id: `${id} ${fromDay}` });
  const { record: newRecord, ...toSnapshot } = after;
  if (!before) return { from: null, to: toSnapshot, changes: [] };
  const { record: oldRecord, ...fromSnapshot } = before;
  const changes = differences(oldRecord, newRecord).map((each) => ({
    ...each,
    isTelling: tellingFields.has(each.field),
  }));
  return { from: fromSnapshot, to: toSnapshot, changes };
}

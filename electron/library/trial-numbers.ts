/** The numbers that registry records tell, kept so that a number finds its trial; made from the records alone. */
import type { TrialRecord } from '../../shared/contract/trials.ts';
import { registryNumber, registryNumbersIn } from '../../shared/trials/registry-numbers.ts';
import { inTransaction, type LibraryDatabase } from './database.ts';
import type { Library } from './open-library.ts';
import { trialIsShown } from './trial-shown.ts';

type Told = Pick<TrialRecord, 'registryId'> & { otherIds?: string[] | null };

/** The caller holds the transaction. */
export function keepTrialNumbers(db: LibraryDatabase, trialId: string, { registryId, otherIds }: Told): void {
  const own = registryNumber(registryId) ?? { number: registryId, registry: '' };
  db.prepare('DELETE FROM trial_number WHERE trial_id = ?').run(trialId);
  const insert = db.prepare('INSERT OR IGNORE INTO trial_number VALUES (?, ?, ?, ?)');
  insert.run(trialId, own.number, own.registry, 1);
  for (const { number, registry } of registryNumbersIn(otherIds ?? [])) insert.run(trialId, number, registry, 0);
}

const withoutNumbers = 'NOT EXISTS (SELECT 1 FROM trial_number WHERE trial_id = trial.id)';

export const trialsWithoutNumbers = (db: LibraryDatabase): string[] =>
  db.prepare(`SELECT id FROM trial WHERE ${withoutNumbers} ORDER BY id`).pluck().all() as string[];

const numbered = new WeakSet<LibraryDatabase>();

/** Records of a library of before numbers were kept, and of one that was salvaged. Looked for once while it is open. */
export function* numberTrials({ db, isReadOnly }: Pick<Library, 'db' | 'isReadOnly'>): Generator<null, void> {
  if (isReadOnly || numbered.has(db)) return;
  const missing = db.prepare(
    `SELECT id, json_object('registryId', registry_id, 'otherIds', json_extract(record, '$.otherIds')) AS told FROM trial
     WHERE ${withoutNumbers} LIMIT 200`,
  );
  for (;;) {
    const rows = missing.all() as { id: string; told: string }[];
    if (rows.length === 0) break;
    inTransaction(db, () => {
      for (const { id, told } of rows) {
        keepTrialNumbers(db, id, JSON.parse(told) as Told);
      }
    });
    yield null;
  }
  numbered.add(db);
}

/** The record of a number in the library: the registry's own before one that only names it. */
export const trialOfNumber = (number: string) => `(SELECT told.trial_id FROM trial_number told
  JOIN trial ON trial.id = told.trial_id
  WHERE told.number = ${number} AND ${trialIsShown} ORDER BY told.is_own DESC, told.trial_id LIMIT 1)`;

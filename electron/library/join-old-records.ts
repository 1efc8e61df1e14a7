/** Registry records of a library of before their numbers were kept stand together as import would have joined them. */
import { runCommand } from './command.ts';
import type { LibraryDatabase } from './database.ts';
import { atOnce } from './in-steps.ts';
import type { Library } from './open-library.ts';
import { linkByNumbers } from './trial-links.ts';
import { numberTrials, trialsWithoutNumbers } from './trial-numbers.ts';
import { trialIsShown } from './trial-shown.ts';

/**
 * One step of history, which can be undone and is not done again: it is taken where records lack their numbers, and they
 * have them from then on, also when the step is undone.
 */
export function joinOldRecords(library: Library, personId: string): void {
  const { db } = library;
  if (library.isReadOnly || library.packet) return;
  const unnumbered = trialsWithoutNumbers(db);
  if (unnumbered.length === 0) return;
  const params = { count: 0 };
  // With the numbers in one transaction: killed on the way, the library is to be joined when it is next opened.
  runCommand(library, { personId, projectId: null, action: 'trial.join', params }, (write) => {
    const before = countJoined(db);
    atOnce(numberTrials(library));
    for (const id of sharingNumbers(db, unnumbered)) linkByNumbers({ library, write, personId }, id);
    params.count = countJoined(db) - before;
  });
}

function sharingNumbers(db: LibraryDatabase, ids: readonly string[]): string[] {
  return db
    .prepare(
      `SELECT DISTINCT own.trial_id FROM trial_number own
       JOIN trial_number other ON other.number = own.number AND other.trial_id <> own.trial_id
       JOIN trial ON trial.id = own.trial_id WHERE own.trial_id IN (SELECT value FROM json_each(?)) AND ${trialIsShown} ORDER BY own.trial_id`,
    )
    .pluck()
    .all(JSON.stringify(ids)) as string[];
}

const countJoined = (db: LibraryDatabase) =>
  Number(db.prepare("SELECT count(*) FROM trial_link WHERE state = 'together'").pluck().get());

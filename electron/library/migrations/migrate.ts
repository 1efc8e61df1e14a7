/** Brings a library to this app's schema: hand-numbered steps, one transaction, `user_version` is the count done. */
import { AppError } from '../../../shared/errors.ts';
import { applicationId, inTransaction, type LibraryDatabase } from '../database.ts';
import { hasSeals, keepSeals, sealAll, stopSealing } from '../seals.ts';
import { initial } from './0001-initial.ts';
import { erasures } from './0002-erasures.ts';
import { seals } from './0003-seals.ts';
import { exemptions } from './0004-exemptions.ts';
import { liveRows } from './0005-live-rows.ts';
import { versions } from './0006-versions.ts';
import { corrections } from './0007-corrections.ts';
import { records } from './0008-records/index.ts';
import { sourcesOfDocuments } from './0009-sources-of-documents/index.ts';
import { appraisal } from './0010-appraisal/index.ts';
import { keptTools } from './0011-kept-tools.ts';

const steps: readonly string[] = [
  initial,
  erasures,
  seals,
  exemptions,
  liveRows,
  versions,
  corrections,
  records,
  sourcesOfDocuments,
  appraisal,
  keptTools,
];

/** The schema that this app writes. */
export const schemaVersion = steps.length;

export function userVersion(db: LibraryDatabase): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Runs the steps a library lacks. `beforeChange` is called once before an existing library is touched, to copy its file.
 * Throws `library-newer` where the library was made by a newer app; the library is then left alone.
 */
export function migrate(db: LibraryDatabase, path: string, beforeChange: (found: number) => void): void {
  const found = userVersion(db);
  if (found > schemaVersion) throw new AppError('library-newer', { path, found, known: schemaVersion });
  if (found === schemaVersion) return;
  if (found > 0) beforeChange(found);
  makeSchema(db, schemaVersion);
}

/** Brings a database from the schema that it has to the one that is asked for, in one transaction. */
export function makeSchema(db: LibraryDatabase, wanted: number): void {
  inTransaction(db, () => {
    stopSealing(db);
    for (const step of steps.slice(userVersion(db), wanted)) db.exec(step);
    if (hasSeals(db)) {
      sealAll(db);
      keepSeals(db);
    }
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${wanted}`);
  });
}

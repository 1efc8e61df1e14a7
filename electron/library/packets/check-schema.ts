/** A file from someone else is read only where its tables are those that this app made. */
import { AppError } from '../../../shared/errors.ts';
import { applicationId, type LibraryDatabase } from '../database.ts';
import { schemaVersion, userVersion } from '../migrations/migrate.ts';
import { schemaDifference } from '../migrations/schema-difference.ts';

/** Throws `library-foreign`, `library-newer`, or `file-hostile` naming what does not belong. */
export function checkSchema(db: LibraryDatabase, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('library-foreign', { path });
  const found = userVersion(db);
  if (found > schemaVersion) throw new AppError('library-newer', { path, found, known: schemaVersion });
  if (found < 1) throw new AppError('library-foreign', { path });
  const place = schemaDifference(db);
  if (place !== null) throw new AppError('file-hostile', { file: path, reason: `schema: ${place}` });
}

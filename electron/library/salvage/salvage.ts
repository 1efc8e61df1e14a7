/** Brings what can be read of a damaged library into a new one. The damaged file is only read. */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { LibraryWork, SalvageReport } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { rightsOf } from '../../file-rights.ts';
import { giveName, makeOwnFile, ownerOnly, removeDatabaseFiles } from '../copy-library.ts';
import { type LibraryDatabase, openDatabase } from '../database.ts';
import { libraryError } from '../library-error.ts';
import { makeSchema, schemaVersion } from '../migrations/migrate.ts';
import type { LibraryEnvironment } from '../open-library.ts';
import type { Row } from '../row.ts';
import { hasSeals, stopSealing } from '../seals.ts';
import { verifyInSteps } from '../verify.ts';
import { copyRows } from './copy-rows.ts';
import { type IndexedDocument, indexDocuments } from './index-documents.ts';
import { countLosses } from './losses.ts';
import { mendFiles } from './mend-files.ts';
import { mendFromHistory } from './mend-history.ts';
import { hasBrokenJson, mendJson } from './mend-json.ts';
import { mendLinks } from './mend-links.ts';
import { openPageFile, type PageFile } from './page-file.ts';
import type { Template } from './placeholders.ts';
import { tableShapes } from './table-shapes.ts';
import { createTally } from './tally.ts';
import { countMissing, findChanged } from './told-seals.ts';

export interface SalvageEnvironment extends Pick<LibraryEnvironment, 'clock' | 'ids'> {
  /** Cuts a document for the full-text index: the search station's part. */
  passagesOf: IndexedDocument;
  /** Of cards whose own template is not known. */
  template: Template;
}

/** More would say nothing that these do not. */
const mostProblems = 50;

/**
 * Salvages `from` into a new library at `to`, which is proven sound. Throws `library-exists`, `library-not-found`,
 * `salvage-nothing` where no row could be read, and what writing throws; nothing is left behind then.
 */
export async function salvageLibrary(
  from: string,
  to: string,
  environment: SalvageEnvironment,
  work: LibraryWork = {},
): Promise<SalvageReport> {
  if (existsSync(to)) throw new AppError('library-exists', { path: to });
  if (!existsSync(from)) throw new AppError('library-not-found', { path: from });
  const temporary = `${to}.${process.pid}.part`;
  let file: PageFile | undefined;
  let db: LibraryDatabase | undefined;
  try {
    file = openForReading(from);
    makeOwnFile(temporary);
    db = openDatabase(temporary, { isCopy: true });
    const report = await fill(db, file, from, to, environment, work);
    db.close();
    giveName(temporary, to, (rightsOf(from) ?? 0) | ownerOnly);
    return report;
  } catch (error) {
    db?.close();
    removeDatabaseFiles(temporary);
    throw libraryError(error, to);
  } finally {
    file?.close();
  }
}

function openForReading(from: string): PageFile {
  try {
    return openPageFile(from);
  } catch (error) {
    throw libraryError(error, from);
  }
}

async function fill(
  db: LibraryDatabase,
  file: PageFile,
  from: string,
  to: string,
  environment: SalvageEnvironment,
  { onProgress, signal }: LibraryWork,
): Promise<SalvageReport> {
  const { clock, ids } = environment;
  const step = async (done: number) => {
    onProgress?.({ phase: 'salvage', done: Math.min(done, file.pageCount), total: file.pageCount });
    await setImmediate();
    signal?.throwIfAborted();
  };
  // Whoever reads the new file finds it whole or not at all, so nothing needs to be flushed on the way.
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  makeSchema(db, schemaOf(file));
  stopSealing(db);
  const shapes = tableShapes(db);
  const tables = shapes.map(({ name }) => name).filter((name) => name !== 'seal');
  const tally = createTally(tables);
  db.exec('BEGIN');
  const { isUncertain, damage, report } = await copyRows(db, file, shapes, tally, step);
  if (tally.total() === 0) throw new AppError('salvage-nothing', { path: from });
  const changed = await findChanged(db, () => step(file.pageCount));
  const isBroken = (table: string, row: Row) => changed.has(`${table} ${row.id}`) || hasBrokenJson(table, row);
  const rebuilt = mendFromHistory(db, isBroken, isUncertain);
  tally.rebuilt(rebuilt);
  const { losses } = countLosses(db, report);
  tally.lost(mendJson(db));
  tally.lost(hasSeals(db) ? countMissing(db, tables) : report.lost);
  const links = mendLinks({ db, ids, at: clock().toISOString(), template: environment.template }, tables);
  tally.madeUp(links.placeholders);
  tally.lost(links.dropped);
  const files = { marked: 0, filled: new Map<string, number>() };
  for (const _ of mendFiles(db, files)) await step(file.pageCount);
  tally.madeUp(files.filled);
  for (const _ of indexDocuments(db, environment.passagesOf)) await step(file.pageCount);
  db.exec('COMMIT');
  db.pragma('foreign_keys = ON');
  makeSchema(db, schemaVersion);
  const { problems: left } = await verifyInSteps(db, { onProgress, signal });
  if (left[0]) throw new AppError('internal', { reference: `salvage ${left[0].place}` });
  const problems = [...damage, ...changed.values()].slice(0, mostProblems);
  return { from, path: to, tables: tally.tables(db), losses: losses(rebuilt), markedDocuments: files.marked, problems };
}

/** The schema that the header tells of, where that can be true. */
function schemaOf({ header: { schema } }: PageFile): number {
  return schema >= 1 && schema <= schemaVersion ? schema : schemaVersion;
}

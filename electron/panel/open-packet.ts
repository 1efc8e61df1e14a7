/** A packet from someone else, opened with a stranger's care: its schema first, then a proven copy that is ours. */
import { existsSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryWork } from '../../shared/contract/library.ts';
import type { PacketMark } from '../../shared/contract/packets.ts';
import { AppError } from '../../shared/errors.ts';
import { copyLibraryFile, removeDatabaseFiles } from '../library/copy-library.ts';
import { isOpenHere, type LibraryDatabase, openDatabase, openReader } from '../library/database.ts';
import { checkIsSqlite } from '../library/file-checks.ts';
import { logEndings } from '../library/inspect/open-untouched.ts';
import { libraryError } from '../library/library-error.ts';
import { liveOwner } from '../library/lock-owner.ts';
import { migrate } from '../library/migrations/migrate.ts';
import { checkSchema } from '../library/packets/check-schema.ts';
import { checkSizes } from '../library/packets/check-sizes.ts';
import { listMarks, type Mark } from '../library/packets/marks.ts';
import { findPacket, type MarkStates, readBase } from '../library/packets/packet-mark.ts';

export interface OpenPacket {
  db: LibraryDatabase;
  packet: PacketMark;
  base: MarkStates;
  marks: ReadonlyMap<string, Mark>;
}

/**
 * Throws `packet-none` for an ordinary library, `library-foreign`, `library-newer`, `packet-damaged`, `file-hostile`. The
 * file itself is not written to.
 */
export async function withPacket<T>(
  path: string,
  { workFolder, id, now }: { workFolder: string; id: string; now: Date },
  use: (packet: OpenPacket) => T | Promise<T>,
  work: LibraryWork = {},
): Promise<T> {
  checkIsSqlite(path);
  const copy = join(workFolder, `${id}.reading`);
  const given = join(workFolder, `${id}.given`);
  try {
    const file = (await hasOwnLog(path, now)) ? await copyGiven(path, given) : path;
    const opened = await openCopy(file, copy, path, work).catch((error: unknown) => {
      throw packetError(error, path);
    });
    try {
      return await use(opened);
    } finally {
      opened.db.close();
    }
  } finally {
    for (const file of [copy, given]) removeDatabaseFiles(file);
  }
}

/** SQLite works a log into the file it belongs to when it is closed: what is not ours is read from a copy of both. */
async function hasOwnLog(path: string, now: Date): Promise<boolean> {
  if (isOpenHere(path) || liveOwner(path, now)) return false; // whoever works in it keeps the log
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, writeVersionAt);
    return buffer[0] === 2 || logEndings.some((ending) => existsSync(path + ending));
  } finally {
    await handle.close();
  }
}
/** In the header of an SQLite file: 2 is a file that is written with a log. */
const writeVersionAt = 18;

async function copyGiven(path: string, given: string): Promise<string> {
  for (const ending of ['', ...logEndings]) {
    if (existsSync(path + ending)) await copyFile(path + ending, given + ending);
  }
  return given;
}

async function openCopy(file: string, copy: string, path: string, work: LibraryWork): Promise<OpenPacket> {
  checkStranger(file, path);
  await copyLibraryFile(file, copy, work);
  const db = openDatabase(copy, { mustExist: true, isCopy: true });
  try {
    migrate(db, path, () => undefined);
    const packet = findPacket(db);
    if (!packet) throw new AppError('packet-none', { path });
    return { db, packet, base: readBase(db), marks: listMarks(db, packet.projectId) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whoever gets a packet has no backup of it. */
function packetError(error: unknown, path: string): unknown {
  const isDamage = error instanceof AppError && error.code === 'library-damaged';
  return isDamage ? new AppError('packet-damaged', { path, place: error.details.place ?? '' }, error) : error;
}

function checkStranger(file: string, path: string): void {
  let reader: ReturnType<typeof openReader> | undefined;
  try {
    reader = openReader(file);
    checkSchema(reader.db, path);
    checkSizes(reader.db, path);
    if (!findPacket(reader.db)) throw new AppError('packet-none', { path });
  } catch (error) {
    throw libraryError(error, path);
  } finally {
    reader?.close();
  }
}

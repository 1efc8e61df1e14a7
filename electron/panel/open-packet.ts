/** A packet from someone else, opened with a stranger's care: its schema first, then a proven copy that is ours. */
import { join } from 'node:path';
import type { LibraryWork } from '../../shared/contract/library.ts';
import type { PacketMark } from '../../shared/contract/packets.ts';
import { AppError } from '../../shared/errors.ts';
import { copyLibraryFile, removeDatabaseFiles } from '../library/copy-library.ts';
import { type LibraryDatabase, openDatabase, openReader } from '../library/database.ts';
import { libraryError } from '../library/library-error.ts';
import { migrate } from '../library/migrations/migrate.ts';
import { checkIsSqlite } from '../library/open-library.ts';
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
  { workFolder, id }: { workFolder: string; id: string },
  use: (packet: OpenPacket) => T | Promise<T>,
  work: LibraryWork = {},
): Promise<T> {
  checkIsSqlite(path);
  const copy = join(workFolder, `${id}.reading`);
  try {
    const opened = await openCopy(path, copy, work).catch((error: unknown) => {
      throw packetError(error, path);
    });
    try {
      return await use(opened);
    } finally {
      opened.db.close();
    }
  } finally {
    removeDatabaseFiles(copy);
  }
}

async function openCopy(path: string, copy: string, work: LibraryWork): Promise<OpenPacket> {
  checkStranger(path);
  await copyLibraryFile(path, copy, work);
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

function checkStranger(path: string): void {
  let reader: ReturnType<typeof openReader> | undefined;
  try {
    reader = openReader(path);
    checkSchema(reader.db, path);
    checkSizes(reader.db, path);
    if (!findPacket(reader.db)) throw new AppError('packet-none', { path });
  } catch (error) {
    throw libraryError(error, path);
  } finally {
    reader?.close();
  }
}

/** The rows of `meta` that make a library file a packet. */
import { z } from 'zod';
import { type PacketMark, packetMarkSchema } from '../../../shared/contract/packets.ts';
import { AppError } from '../../../shared/errors.ts';
import type { MarkState } from '../../../shared/panel/merge-mark.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Library } from '../open-library.ts';
import { sha256Hex } from '../sources.ts';

/** Mark key → cell → hash. */
export type MarkStates = Record<string, MarkState>;

const statesSchema = z.record(z.string(), z.record(z.string(), z.string().max(64)).nullable());
const baseKey = 'packet_base';
const settledPrefix = 'packet_settled:';

/** Null for an ordinary library. Throws `library-damaged` where what stands there says nothing. */
export function findPacket(db: LibraryDatabase): PacketMark | null {
  return readMeta(db, 'packet', packetMarkSchema);
}

export function writePacket(db: LibraryDatabase, packet: PacketMark, base: MarkStates): void {
  writeMeta(db, 'packet', packet);
  writeMeta(db, baseKey, base);
}

/** The marks as they were when the packet was made. */
export function readBase(db: LibraryDatabase): MarkStates {
  return readMeta(db, baseKey, statesSchema) ?? {};
}

/** What earlier merges of a packet settled, those taken back left out; the newest speaks for a mark. */
export function readSettled(db: LibraryDatabase, packetId: string): MarkStates {
  const merges = db
    .prepare(
      `SELECT json_extract(params, '$.merge') FROM history
       WHERE action = 'packet.merge' AND undone_at IS NULL AND json_extract(params, '$.packet') = ? ORDER BY seq`,
    )
    .pluck()
    .all(packetId) as string[];
  return Object.assign({}, ...merges.map((id) => readMeta(db, settledPrefix + id, statesSchema) ?? {}));
}

export const writeSettled = (db: LibraryDatabase, mergeId: string, settled: MarkStates) =>
  writeMeta(db, settledPrefix + mergeId, settled);

/** Null where the library never needed one. */
export function findLibraryId(db: LibraryDatabase): string | null {
  return (db.prepare("SELECT value FROM meta WHERE key = 'library_id'").pluck().get() as string | undefined) ?? null;
}

/** Throws `packet-fixed` where a packet's holder would change what its sender decided. */
export function checkIsOpenIn({ packet }: Pick<Library, 'packet'>, table: string): void {
  if (!packet || openTables.has(table) || (packet.hasScreening && screeningTables.has(table))) return;
  throw new AppError('packet-fixed', { person: packet.madeBy });
}
const openTables: ReadonlySet<string> = new Set(['tag', 'suggestion_rejection', 'grade', 'appraisal']);
const screeningTables: ReadonlySet<string> = new Set(['screening_decision', 'search']);

/** Short: it tells two values of one cell apart, and hides nothing. */
export const cellHash = (value: unknown) => sha256Hex(JSON.stringify(value)).slice(0, 16);

function writeMeta(db: LibraryDatabase, key: string, value: unknown): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, JSON.stringify(value));
}

function readMeta<T>(db: LibraryDatabase, key: string, schema: z.ZodType<T>): T | null {
  const text = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key);
  if (typeof text !== 'string') return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('library-damaged', { path: db.name, place: `meta ${key}` }, error);
  }
}

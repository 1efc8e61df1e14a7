/** Imported files: their bytes in rows of 1 MiB, each hashed, so that reading a range and proving it whole are both cheap. */
import { createHash } from 'node:crypto';
import type { LibraryDatabase } from './database.ts';
import { insertRow, type Row } from './row.ts';

export const chunkBytes = 1024 * 1024;

export interface NewSource {
  id: string;
  sha256: string;
  byteLength: number;
  mediaType: string;
  name: string;
  searchId: string | null;
  importedAt: string;
  importedBy: string;
}

export interface SourceRow {
  id: string;
  sha256: string;
  byteLength: number;
  mediaType: string;
  name: string;
  removedAt: string | null;
}

export const sha256Hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** That a search brought a file; its id is the same in every copy of the library. */
export const searchSourceRow = (told: Record<'searchId' | 'sourceId' | 'at' | 'by', string>): Row => ({
  id: `${told.searchId}:${told.sourceId}`,
  search_id: told.searchId,
  source_id: told.sourceId,
  created_at: told.at,
  created_by: told.by,
});

/** Writes a source with its bytes; the caller holds the transaction. */
export function insertSource(db: LibraryDatabase, source: NewSource, bytes: Uint8Array): void {
  insertSourceRow(db, source);
  for (const _ of insertSourceChunks(db, source.id, bytes));
}

export function insertSourceRow(db: LibraryDatabase, source: NewSource): void {
  db.prepare(
    `INSERT INTO source (id, sha256, byte_length, media_type, name, imported_at, imported_by)
     VALUES (@id, @sha256, @byteLength, @mediaType, @name, @importedAt, @importedBy)`,
  ).run(source);
  const { id, searchId, importedAt: at, importedBy: by } = source;
  if (searchId !== null) insertRow(db, 'search_source', searchSourceRow({ searchId, sourceId: id, at, by }));
}

/** Yields after each. */
export function* insertSourceChunks(db: LibraryDatabase, sourceId: string, bytes: Uint8Array): Generator<void> {
  const insert = db.prepare('INSERT INTO source_chunk (source_id, seq, sha256, bytes) VALUES (?, ?, ?, ?)');
  for (let seq = 0, start = 0; start < bytes.length; seq++, start += chunkBytes) {
    const chunk = bytes.subarray(start, start + chunkBytes);
    insert.run(sourceId, seq, sha256Hex(chunk), chunk);
    yield;
  }
}

const sourceColumns = 'id, sha256, byte_length AS byteLength, media_type AS mediaType, name, removed_at AS removedAt';

/** A file with these bytes, one that is in use before one in the bin; one that was erased holds them no more. */
export function findSourceByHash(db: LibraryDatabase, sha256: string): SourceRow | null {
  const row = db
    .prepare(
      `SELECT ${sourceColumns} FROM source WHERE sha256 = ?
         AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.id = 'source:' || source.id)
         AND NOT EXISTS (SELECT 1 FROM source_unfinished WHERE source_unfinished.id = source.id)
       ORDER BY removed_at IS NOT NULL LIMIT 1`,
    )
    .get(sha256);
  return (row as SourceRow | undefined) ?? null;
}

export function findSource(db: LibraryDatabase, id: string): SourceRow | null {
  const row = db.prepare(`SELECT ${sourceColumns} FROM source WHERE id = ?`).get(id);
  return (row as SourceRow | undefined) ?? null;
}

/** Bytes [start, end) of a source, cut to its length. */
export function readSourceBytes(db: LibraryDatabase, sourceId: string, start: number, end: number): Uint8Array {
  const rows = db
    .prepare('SELECT seq, bytes FROM source_chunk WHERE source_id = ? AND seq BETWEEN ? AND ? ORDER BY seq')
    .all(sourceId, Math.floor(start / chunkBytes), Math.floor(Math.max(start, end - 1) / chunkBytes)) as {
    seq: number;
    bytes: Buffer;
  }[];
  const parts = rows.map(({ seq, bytes }) =>
    bytes.subarray(Math.max(0, start - seq * chunkBytes), Math.max(0, end - seq * chunkBytes)),
  );
  return new Uint8Array(Buffer.concat(parts));
}

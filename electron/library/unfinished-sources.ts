/**
 * Files whose references are saved in many turns. Until the last of them is in, the file stands in the bin and in
 * `source_unfinished`, so that nothing of it shows; what was left by a program that was killed is taken out again.
 */
import { inTransaction, type LibraryDatabase } from './database.ts';
import { insertSourceChunks, insertSourceRow, type NewSource } from './sources.ts';

const rowsAStep = 200;

/** Yields after each piece of its bytes. */
export function* beginSource(db: LibraryDatabase, source: NewSource, bytes: Uint8Array): Generator<void> {
  inTransaction(db, () => {
    insertSourceRow(db, source);
    db.prepare('UPDATE source SET removed_at = imported_at WHERE id = ?').run(source.id);
    db.prepare('INSERT INTO source_unfinished (id) VALUES (?)').run(source.id);
  });
  const pieces = insertSourceChunks(db, source.id, bytes);
  while (!inTransaction(db, () => pieces.next().done)) yield;
}

/** The caller holds the transaction, and notes the import. */
export function finishSource(db: LibraryDatabase, id: string): void {
  db.prepare('UPDATE source SET removed_at = NULL WHERE id = ?').run(id);
  db.prepare('DELETE FROM source_unfinished WHERE id = ?').run(id);
}

/** Takes out what came of files that were not finished, but for those that still are under way; yields between steps. */
export function* removeUnfinished(db: LibraryDatabase, underWay: ReadonlySet<string>): Generator<void> {
  const ids = db.prepare('SELECT id FROM source_unfinished').pluck().all() as string[];
  for (const id of ids) if (!underWay.has(id)) yield* removeSource(db, id);
}

function* removeSource(db: LibraryDatabase, id: string): Generator<void> {
  const linked = db.prepare(`SELECT reference_id FROM reference_source WHERE source_id = ? LIMIT ${rowsAStep}`).pluck();
  const unlink = db.prepare('DELETE FROM reference_source WHERE source_id = ? AND reference_id = ?');
  const drop = db.prepare(
    `DELETE FROM reference WHERE id = ? AND NOT EXISTS (SELECT 1 FROM reference_source rs WHERE rs.reference_id = reference.id)
       AND NOT EXISTS (SELECT 1 FROM change WHERE table_name = 'reference' AND row_id = reference.id)`,
  );
  for (let ids = linked.all(id) as string[]; ids.length > 0; ids = linked.all(id) as string[]) {
    inTransaction(db, () => {
      for (const each of ids) unlink.run(id, each);
      for (const each of ids) drop.run(each);
    });
    yield;
  }
  inTransaction(db, () => {
    db.prepare('DELETE FROM source_chunk WHERE source_id = ?').run(id);
    db.prepare('DELETE FROM source_unfinished WHERE id = ?').run(id);
    db.prepare('DELETE FROM search_source WHERE source_id = ?').run(id);
    db.prepare('DELETE FROM source WHERE id = ?').run(id);
  });
}

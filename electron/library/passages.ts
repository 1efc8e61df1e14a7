/** The full-text index: passages of documents in folded, stemmed and three-letter form. The search station fills it. */
import type { LibraryDatabase } from './database.ts';
import { newerId } from './versions/document-versions.ts';

export interface Passage {
  pageIndex: number;
  section: string;
  start: number;
  end: number;
  folded: string;
  stemmed: string;
}

export interface PassageHit {
  id: number;
  documentId: string;
  title: string;
  kind: string;
  sourceName: string;
  pageIndex: number;
  section: string;
  start: number;
  end: number;
  /** SQLite's bm25: lower is better. */
  rank: number;
}

export function insertPassages(db: LibraryDatabase, documentId: string, passages: readonly Passage[]): void {
  const insert = db.prepare(
    'INSERT INTO passage (document_id, page_index, section, start, "end") VALUES (?, ?, ?, ?, ?)',
  );
  const words = db.prepare('INSERT INTO passage_words (rowid, folded, stemmed) VALUES (?, ?, ?)');
  const parts = db.prepare('INSERT INTO passage_parts (rowid, folded) VALUES (?, ?)');
  for (const p of passages) {
    const id = insert.run(documentId, p.pageIndex, p.section, p.start, p.end).lastInsertRowid;
    words.run(id, p.folded, p.stemmed);
    parts.run(id, p.folded);
  }
}

/** Passages that an FTS5 expression matches, best first; removed documents and earlier versions are left out. */
export function matchPassages(
  db: LibraryDatabase,
  index: 'passage_words' | 'passage_parts',
  expression: string,
  limit: number,
): PassageHit[] {
  const weights = index === 'passage_words' ? `bm25(${index}, 2.0, 1.0)` : `bm25(${index})`;
  // Ranked alone, then looked up: a word that stands everywhere matches more passages than anyone reads.
  const ranked = db.prepare(
    `SELECT rowid AS id, ${weights} AS rank FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT ?`,
  );
  const find = db.prepare(
    `SELECT passage.id, document_id AS documentId, document.title, document.kind, source.name AS sourceName,
       page_index AS pageIndex, section, start, "end"
     FROM json_each(?) AS best CROSS JOIN passage ON passage.id = best.value
     JOIN document ON document.id = passage.document_id JOIN source ON source.id = document.source_id
     WHERE document.removed_at IS NULL AND source.removed_at IS NULL AND ${newerId} IS NULL`,
  );
  for (let asked = limit; ; asked *= 4) {
    const best = ranked.all(expression, asked) as { id: number; rank: number }[];
    const rows = find.all(JSON.stringify(best.map(({ id }) => id))) as Omit<PassageHit, 'rank'>[];
    const found = new Map(rows.map((row) => [row.id, row]));
    const hits = best.flatMap(({ id, rank }) => {
      const row = found.get(id);
      return row ? [{ ...row, rank }] : [];
    });
    // The bin may hold some of the best: then more are asked for.
    if (hits.length >= limit || best.length < asked) return hits.slice(0, limit);
  }
}

/** The passages of documents, each with the document it belongs to. */
export function passagesOfDocuments(db: LibraryDatabase, documentIds: readonly string[]): Map<number, string> {
  const rows = db
    .prepare('SELECT id, document_id AS documentId FROM passage WHERE document_id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(documentIds)) as { id: number; documentId: string }[];
  return new Map(rows.map(({ id, documentId }) => [id, documentId]));
}

/** Which of the passages `ids` an expression of whole words matches. */
export function passagesAmong(db: LibraryDatabase, expression: string, ids: Iterable<number>): Set<number> {
  // The plus lets SQLite go through the index once, and not once for each passage.
  const among =
    'SELECT rowid AS id FROM passage_words WHERE passage_words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))';
  const rows = db.prepare(among).all(expression, JSON.stringify([...ids])) as { id: number }[];
  return new Set(rows.map(({ id }) => id));
}

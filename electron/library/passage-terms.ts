/** The words of the full-text index themselves. */
import type { LibraryDatabase } from './database.ts';

const withTerms = new WeakSet<LibraryDatabase>();

/** A view of the index that stands in the connection's own memory: nothing is written into the library. */
function showTerms(db: LibraryDatabase): void {
  if (withTerms.has(db)) return;
  const queryOnly = db.pragma('query_only', { simple: true });
  // A connection that only reads would refuse this too.
  db.pragma('query_only = OFF');
  db.exec(`CREATE VIRTUAL TABLE temp.passage_term USING fts5vocab('main', 'passage_words', 'col')`);
  db.pragma(`query_only = ${queryOnly}`);
  withTerms.add(db);
}

/** Whether a folded word, or a stem, stands in some passage. */
export function hasTerm(db: LibraryDatabase, term: string): boolean {
  showTerms(db);
  return db.prepare('SELECT 1 FROM passage_term WHERE term = ?').get(term) !== undefined;
}

/** Whether letters stand anywhere in a passage, also inside a word. */
export function hasPart(db: LibraryDatabase, letters: string): boolean {
  const expression = `"${letters.replaceAll('"', '""')}"`;
  return db.prepare('SELECT 1 FROM passage_parts WHERE passage_parts MATCH ? LIMIT 1').get(expression) !== undefined;
}

/** Words as they stand in passages, folded, that begin with the same letter and are at most `difference` letters longer or shorter. */
export function termsLike(db: LibraryDatabase, word: string, difference: number): { term: string; passages: number }[] {
  showTerms(db);
  const [first] = word;
  return db
    .prepare(
      `SELECT term, doc AS passages FROM passage_term
       WHERE term >= ? AND term < ? AND col = 'folded' AND length(term) BETWEEN ? AND ?`,
    )
    .all(
      first,
      String.fromCodePoint(first!.codePointAt(0)! + 1),
      word.length - difference,
      word.length + difference,
    ) as {
    term: string;
    passages: number;
  }[];
}

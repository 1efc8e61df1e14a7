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

/** In how many passages each of these folded words or stems stands; those that stand in none are left out. */
export function passagesPerTerm(db: LibraryDatabase, terms: readonly string[]): Map<string, number> {
  showTerms(db);
  const rows = db
    .prepare(
      'SELECT term, max(doc) AS passages FROM json_each(?) CROSS JOIN passage_term ON term = value GROUP BY term',
    )
    .all(JSON.stringify(terms)) as { term: string; passages: number }[];
  return new Map(rows.map(({ term, passages }) => [term, passages]));
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
  const next = String.fromCodePoint(first!.codePointAt(0)! + 1);
  return db
    .prepare(
      `SELECT term, doc AS passages FROM passage_term
       WHERE term >= ? AND term < ? AND col = 'folded' AND length(term) BETWEEN ? AND ?`,
    )
    .all(first, next, word.length - difference, word.length + difference) as { term: string; passages: number }[];
}

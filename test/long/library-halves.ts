/** What is left in a library that a process was killed in, or in one on a disk that filled up. */
import { openDatabase } from '../../electron/library/database.ts';

/** Rows that only half an import could have left. */
const halves: Record<string, string> = {
  'source without its bytes': `SELECT id FROM source WHERE byte_length <>
     (SELECT coalesce(sum(length(bytes)), 0) FROM source_chunk WHERE source_id = source.id)`,
  'source that tells of nothing': `SELECT id FROM source WHERE id NOT IN (SELECT source_id FROM document)
     AND id NOT IN (SELECT source_id FROM trial_snapshot) AND id NOT IN (SELECT source_id FROM reference_source)`,
  'source without history': `SELECT id FROM source WHERE NOT EXISTS
     (SELECT 1 FROM change WHERE table_name = 'source' AND row_id = source.id)`,
  'document without all its pages': `SELECT id FROM document WHERE page_count <>
     (SELECT count(*) FROM page WHERE document_id = document.id)`,
  'document without all its text': `SELECT id FROM document WHERE (SELECT max("end") FROM page WHERE document_id = document.id) <>
     (SELECT coalesce(sum(length(text)), 0) FROM text_chunk WHERE document_id = document.id)`,
  'document that search cannot find': 'SELECT id FROM document WHERE id NOT IN (SELECT document_id FROM passage)',
  'passage outside the index of words': `SELECT id FROM passage WHERE id NOT IN (SELECT id FROM passage_words_docsize)
     UNION SELECT id FROM passage_words_docsize WHERE id NOT IN (SELECT id FROM passage)`,
  'passage outside the index of parts': `SELECT id FROM passage WHERE id NOT IN (SELECT id FROM passage_parts_docsize)
     UNION SELECT id FROM passage_parts_docsize WHERE id NOT IN (SELECT id FROM passage)`,
  'merge into a reference that was merged itself': `SELECT id FROM reference_merge
     WHERE main_id IN (SELECT id FROM reference_merge)`,
  'decision about a reference that was merged': `SELECT id FROM screening_decision
     WHERE decision <> 'undecided' AND reference_id IN (SELECT id FROM reference_merge)`,
  ...Object.fromEntries(
    ['reference_merge', 'screening_decision', 'marker_binding', 'table_edit'].map((table) => [
      `row of ${table} without history`,
      `SELECT id FROM ${table} WHERE id NOT IN (SELECT row_id FROM change WHERE table_name = '${table}')`,
    ]),
  ),
};

export function findHalves(libraryPath: string): string[] {
  const db = openDatabase(libraryPath, { readOnly: true });
  try {
    return Object.entries(halves).flatMap(([what, sql]) =>
      db
        .prepare(sql)
        .all()
        .map((row) => `${what}: ${(row as { id: string | number }).id}`),
    );
  } finally {
    db.close();
  }
}

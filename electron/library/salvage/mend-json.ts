/** Columns that hold JSON: what broke in them would stop every screen that reads the row. */
import { emptyPico } from '../../../shared/contract/projects.ts';
import { isJson } from '../../../shared/text/is-json.ts';
import type { LibraryDatabase } from '../database.ts';
import { recognisedNothing } from './placeholders.ts';

/** Table → column → what stands in for what cannot be read; null where the row is nothing without it. */
const jsonColumns: Record<string, Record<string, string | null>> = {
  document: { recognised: JSON.stringify(recognisedNothing('')) },
  trial: { record: null },
  trial_snapshot: { record: null },
  reference: { csl: null },
  project: { pico: JSON.stringify(emptyPico), appraisal_choices: '{}' },
  grade: { judgements: null },
  // Without its target a correction is one of nothing.
  correction: { target: null, other: null },
  screening: { reasons: '[]' },
  card: { version_log: '[]' },
  card_field: { value: null, sources: '[]' },
  study: { arms: '[]', sources: '[]' },
  study_result: { numbers: null, sources: '[]' },
  appraisal: { answers: null, decisions: '{}' },
  appraisal_tool: { content: null },
  analysis: { choices: null },
  cost_note: { factors: '[]', sources: '[]' },
  history: { params: '{}' },
  change: { before: null, after: null },
};

export function hasBrokenJson(table: string, row: Record<string, unknown>): boolean {
  return Object.keys(jsonColumns[table] ?? {}).some((column) => {
    const value = row[column];
    return value !== null && value !== undefined && !isJson(String(value));
  });
}

/** Puts something readable in the place of what is not; answers the rows that had to go, by table. */
export function mendJson(db: LibraryDatabase): Map<string, number> {
  const dropped = new Map<string, number>();
  for (const [table, columns] of Object.entries(jsonColumns)) {
    // What is salvaged has the schema it had, which may be an older one.
    const known = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    for (const [column, standIn] of Object.entries(columns)) {
      if (!known.includes(column)) continue;
      const broken = `"${column}" IS NOT NULL AND NOT json_valid("${column}")`;
      if (standIn === null) {
        const { changes } = db.prepare(`DELETE FROM "${table}" WHERE ${broken}`).run();
        if (changes > 0) dropped.set(table, (dropped.get(table) ?? 0) + changes);
      } else db.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE ${broken}`).run(standIn);
    }
  }
  return dropped;
}

/** Makes every row point at something that is there: at a placeholder, at nothing where it may, or it goes. */
import type { LibraryDatabase } from '../database.ts';
import { insertRow, type Row } from '../row.ts';
import { type PlaceholderTools, placeholders } from './placeholders.ts';

interface Link {
  table: string;
  column: string;
  parent: string;
  parentColumn: string;
  mayBeNull: boolean;
}

export interface LinkMending {
  /** Parents that were made up, by table. */
  placeholders: Map<string, number>;
  /** Rows that nothing could hold, by table. */
  dropped: Map<string, number>;
}

/** A placeholder may point at something that is missing too: outcome, project, person. */
const longestChain = 6;

export function mendLinks(tools: PlaceholderTools, tables: readonly string[]): LinkMending {
  const { db } = tools;
  const links = tables.flatMap((table) => linksOf(db, table));
  const made = new Map<string, number>();
  const dropped = new Map<string, number>();
  for (let round = 0; round < longestChain; round++) {
    let isMended = true;
    for (const link of links) {
      for (const id of missingParents(db, link)) {
        isMended = false;
        const row = placeholders[link.parent]?.(String(id), tools) ?? null;
        if (row && round < longestChain - 1 && takes(db, link.parent, row)) {
          made.set(link.parent, (made.get(link.parent) ?? 0) + 1);
        } else dropped.set(link.table, (dropped.get(link.table) ?? 0) + letGo(db, link, id));
      }
    }
    if (isMended) break;
  }
  return { placeholders: made, dropped };
}

/** False where another row says that it is the same, e.g. a trial of the same registry number. */
function takes(db: LibraryDatabase, table: string, row: Row): boolean {
  try {
    insertRow(db, table, row);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

function linksOf(db: LibraryDatabase, table: string): Link[] {
  const columns = db.prepare('SELECT name, "notnull" FROM pragma_table_info(?)').all(table) as {
    name: string;
    notnull: number;
  }[];
  const links = db.prepare('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)').all(table) as {
    from: string;
    table: string;
    to: string;
  }[];
  return links.map(({ from, table: parent, to }) => ({
    table,
    column: from,
    parent,
    parentColumn: to,
    mayBeNull: columns.some(({ name, notnull }) => name === from && notnull === 0),
  }));
}

function missingParents(db: LibraryDatabase, { table, column, parent, parentColumn }: Link): (string | number)[] {
  return db
    .prepare(
      `SELECT DISTINCT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM "${parent}" AS up WHERE up."${parentColumn}" = "${table}"."${column}")`,
    )
    .pluck()
    .all() as (string | number)[];
}

/** Answers how many rows went. */
function letGo(db: LibraryDatabase, { table, column, mayBeNull }: Link, id: string | number): number {
  if (mayBeNull) {
    db.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE "${column}" = ?`).run(id);
    return 0;
  }
  return db.prepare(`DELETE FROM "${table}" WHERE "${column}" = ?`).run(id).changes;
}

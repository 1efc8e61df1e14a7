/** Rows of a damaged library into the tables of a new one: each once, what is certain before what is not. */
import type { SalvageReport } from '../../../shared/contract/library.ts';
import type { LibraryDatabase } from '../database.ts';
import type { PageFile } from './page-file.ts';
import { emptyReport, type ReadingReport, type ReadRow, readRows } from './read-rows.ts';
import type { TableShape } from './table-shapes.ts';
import type { Tally } from './tally.ts';

export interface CopiedRows {
  /** The row was found on a page that nothing points at. */
  isUncertain(table: string, id: string): boolean;
  damage: SalvageReport['problems'];
  report: ReadingReport;
}

const pagesAStep = 64;

export async function copyRows(
  db: LibraryDatabase,
  file: PageFile,
  shapes: readonly TableShape[],
  tally: Tally,
  step: (pagesDone: number) => Promise<void>,
): Promise<CopiedRows> {
  const report = emptyReport();
  const insert = inserter(db, shapes);
  const loose = new Set<string>();
  let pages = 0;
  for (const { rows } of readRows(file, shapes, report)) {
    for (const row of rows) {
      if (!insert(row)) continue;
      if (row.table !== 'seal') tally.read(row.table);
      if (row.isLoose) loose.add(`${row.table} ${row.columns.id}`);
    }
    if (++pages % pagesAStep === 0) await step(pages);
  }
  return {
    report,
    isUncertain: (table, id) => loose.has(`${table} ${id}`),
    damage: report.unreadablePages.map((page) => ({
      code: 'unreadable-page',
      place: `page ${page}`,
      message: 'what stood on this page could not be read',
    })),
  };
}

/** False where the row is there already, or is not one that the table takes. */
function inserter(db: LibraryDatabase, shapes: readonly TableShape[]): (row: ReadRow) => boolean {
  const full = new Map<string, ReturnType<LibraryDatabase['prepare']>>();
  const names = new Map(shapes.map((shape) => [shape.name, shape.columns.map(({ name }) => name)]));
  const statement = (table: string, count: number) => {
    const key = `${table} ${count}`;
    const known = full.get(key);
    if (known) return known;
    const columns = names.get(table)!.slice(0, count);
    const made = db.prepare(
      `INSERT OR IGNORE INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
    );
    full.set(key, made);
    return made;
  };
  return ({ table, columns }) => {
    const values = Object.values(columns);
    try {
      return statement(table, values.length).run(values).changes > 0;
    } catch (error) {
      const isRefused = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
      if (isRefused) return false;
      throw error;
    }
  };
}

/** Looks into what a killed process left behind. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LibraryDatabase, openDatabase } from '../../electron/library/database.ts';
import { undoableTables } from '../../electron/library/row.ts';
import { verifyLibrary } from '../../electron/library/verify.ts';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import type { Ledger } from './kills-ledger.ts';
import { libraryName, migratedFixture, migratedPrefix } from './kills-messages.ts';
import { findHalves } from './library-halves.ts';
import { nodeFolders } from './node-folders.ts';

const longestOpenMs = 2000;

export interface Looked {
  /** How long it took to open, each time. */
  openMs: number[];
  /** Killed while the file was being made, before anyone was told that there is a library. */
  isUnmade: boolean;
  problems: string[];
}

export async function lookInto(home: string, ledger: Ledger): Promise<Looked> {
  const looked: Looked = { openMs: [], isUnmade: false, problems: [] };
  const workbench = openNodeWorkbench(nodeFolders(home));
  const { services } = workbench;
  const open = async (path: string) => {
    const started = performance.now();
    await services.library.open({ path });
    const tookMs = Math.round(performance.now() - started);
    looked.openMs.push(tookMs);
    if (tookMs > longestOpenMs) looked.problems.push(`${basename(path)} took ${tookMs} ms to open`);
    const report = services.library.verify();
    if (!report.sound) looked.problems.push(`${basename(path)} is not sound: ${JSON.stringify(report.problems)}`);
  };
  try {
    for (const name of readdirSync(home).filter((each) => each.startsWith(migratedPrefix))) {
      if (name.endsWith('.metodebenk')) {
        await open(join(home, name));
        await services.library.close();
        looked.problems.push(...lostInMigration(join(home, name)));
      }
      rmSync(join(home, name), { recursive: true, force: true });
    }
    if (readdirSync(home).includes(libraryName)) {
      await open(join(home, libraryName));
      looked.problems.push(...ledger.broken(services, home), ...findHalves(join(home, libraryName)));
    } else if (ledger.isMade()) looked.problems.push('the library is gone');
  } catch (error) {
    looked.isUnmade = !ledger.isMade();
    if (!looked.isUnmade) looked.problems.push(`it does not open: ${error instanceof Error ? error.message : error}`);
  }
  await workbench.close();
  const left = readdirSync(home).filter((name) => name.startsWith(libraryName) && name !== libraryName);
  if (left.length > 0 && !looked.isUnmade) looked.problems.push(`left beside the closed library: ${left.join(', ')}`);
  return looked;
}

const contentTables = [...undoableTables, 'history', 'change', 'page', 'text_chunk', 'source_chunk'];

/** Tables that hold something else than the fixture that was migrated; those that came after it are empty. */
function lostInMigration(path: string): string[] {
  const [old, migrated] = [migratedFixture, path].map((file) => openDatabase(file, { readOnly: true }));
  try {
    return contentTables.flatMap((table) => {
      const columns = old!.pragma(`table_info("${table}")`) as { name: string }[];
      if (columns.length === 0) return [];
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const read = (db: LibraryDatabase) =>
        JSON.stringify(db.prepare(`SELECT ${names} FROM "${table}" ORDER BY 1, 2`).all());
      return read(old!) === read(migrated!) ? [] : [`the migration changed or lost rows of ${table}`];
    });
  } finally {
    old!.close();
    migrated!.close();
  }
}

/** Backups and copies that have their final name are whole; those that were looked at before are left out. */
export function brokenCopies(home: string, seen: Set<string>): string[] {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?:^copy-[^/\\]*|[/\\]\d{4}-[^/\\]*)\.metodebenk$/.test(name) && !seen.has(name),
  );
  return names.flatMap((name) => {
    seen.add(name);
    const db = openDatabase(join(home, name), { readOnly: true });
    try {
      const { sound, problems } = verifyLibrary(db);
      return sound ? [] : [`${name} is not sound: ${JSON.stringify(problems[0])}`];
    } finally {
      db.close();
    }
  });
}

import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { salvageLibrary } from '../../../electron/library/salvage/salvage.ts';
import { sha256Hex } from '../../../electron/library/sources.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';
import type { SalvageReport } from '../../../shared/contract/library.ts';
import { countRows, oldLibrary } from '../../helpers/old-library.ts';

let folder: string;
let from: string;
let to: string;
let made = 0;
const environment = {
  clock: () => new Date('2026-02-01T08:00:00.000Z'),
  ids: () => `made-${++made}`,
  passagesOf,
  template: { template: 'metodevarsel-2025', templateVersion: '1' },
};
const pageSize = 4096;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salvage-'));
  from = oldLibrary(join(folder, 'damaged.metodebenk'));
  closeLibrary(openLibrary(from, environment));
  to = join(folder, 'new.metodebenk');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The page that a table or an index begins on. */
function rootOf(name: string): number {
  const db = openDatabase(from, { readOnly: true });
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name);
  db.close();
  return Number(page);
}

function zeroPage(page: number): void {
  const bytes = readFileSync(from);
  bytes.fill(0, (page - 1) * pageSize, page * pageSize);
  writeFileSync(from, bytes);
}

const tableOf = (report: SalvageReport, table: string) => report.tables.find((each) => each.table === table);

function problemsOf(path: string) {
  const db = openDatabase(path, { mustExist: true });
  try {
    return verifyLibrary(db).problems;
  } finally {
    db.close();
  }
}

it('brings a sound library over whole, and leaves it as it was', async () => {
  const before = sha256Hex(readFileSync(from));
  // The index is made anew, as this app cuts it.
  const { passage: _, ...counts } = countRows(from);
  const report = await salvageLibrary(from, to, environment);
  expect(report.problems).toEqual([]);
  expect(report.tables.filter(({ lost, madeUp }) => lost + madeUp > 0)).toEqual([]);
  expect(report.losses.filter(({ lost, mayBeMore }) => lost > 0 || mayBeMore)).toEqual([]);
  expect(countRows(to)).toMatchObject(counts);
  expect(problemsOf(to)).toEqual([]);
  expect(sha256Hex(readFileSync(from))).toBe(before);
});

it.each([
  ['the first page, which lists all others', () => zeroPage(1)],
  ['the beginning of the tags', () => zeroPage(rootOf('tag'))],
  ['the beginning of the pieces of files', () => zeroPage(rootOf('source_chunk'))],
  ['the beginning of history', () => zeroPage(rootOf('history'))],
  ['the last third', () => truncateSync(from, Math.floor((statSync(from).size * 2) / 3))],
  ['half a page', () => truncateSync(from, Math.floor(statSync(from).size / 2) + 100)],
])('gives a sound library where %s is lost', async (_what, damage) => {
  damage();
  const before = sha256Hex(readFileSync(from));
  const { tables } = await salvageLibrary(from, to, environment);
  expect(problemsOf(to)).toEqual([]);
  expect(tables.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThan(100);
  expect(sha256Hex(readFileSync(from))).toBe(before);
});

it('counts what a person misses by kind, and says where more may be gone', async () => {
  truncateSync(from, Math.floor(statSync(from).size / 2.2));
  const { losses } = await salvageLibrary(from, to, environment);
  const of = (kind: string) => losses.find((each) => each.kind === kind);
  expect(of('documents')).toMatchObject({ read: 4, lost: 1, mayBeMore: true });
  expect(of('trials')).toMatchObject({ mayBeMore: true });
  expect(of('trials')!.read).toBeLessThan(8);
  expect(of('cards')).toMatchObject({ read: 1, lost: 0, mayBeMore: false });
});

it('tells of marks of what is exempt that are gone, as a public file would hold their words', async () => {
  const { db, ...library } = openLibrary(from, environment);
  const person = db.prepare('SELECT id FROM person LIMIT 1').pluck().get();
  const at = '2026-01-05T09:00:00.000Z';
  db.prepare(
    `INSERT INTO exemption (id, subject, item_id, field, quote, reason, note, owner, created_at, created_by, updated_at)
     VALUES ('mark-1', 'tag', 'tag-1', '', '', 'trade-secret', '', '', ?, ?, ?)`,
  ).run(at, person, at);
  closeLibrary({ db, ...library });
  zeroPage(rootOf('exemption'));
  const { losses } = await salvageLibrary(from, to, environment);
  expect(losses.find(({ kind }) => kind === 'exemptions')).toMatchObject({ read: 0, lost: 1 });
});

it('knows from the seals which trials are gone', async () => {
  const db = openDatabase(from, { readOnly: true });
  const records = db.prepare('SELECT record FROM trial').pluck().all() as string[];
  db.close();
  expect(records).toHaveLength(8);
  const bytes = readFileSync(from);
  for (let at = 0; at < bytes.length; at += pageSize) {
    const isTold = records.some((record) => bytes.subarray(at, at + pageSize).includes(record.slice(0, 60)));
    if (isTold) bytes.fill(0, at, at + pageSize);
  }
  writeFileSync(from, bytes);
  const { losses } = await salvageLibrary(from, to, environment);
  const trials = losses.find(({ kind }) => kind === 'trials')!;
  expect(trials).toMatchObject({ mayBeMore: false });
  expect(trials.read + trials.lost).toBe(8);
  expect(trials.lost).toBeGreaterThan(0);
});

it('makes rows again from history where their pages are gone', async () => {
  const tags = countRows(from).tag;
  zeroPage(rootOf('tag'));
  for (const name of ['tag_by_document', 'tag_by_project']) zeroPage(rootOf(name));
  const report = await salvageLibrary(from, to, environment);
  expect(countRows(to).tag).toBe(tags);
  expect(tableOf(report, 'tag')).toMatchObject({ lost: 0 });
});

it('brings a row that changed behind its back to what history says', async () => {
  const bytes = readFileSync(from);
  const at = bytes.indexOf('Hjertelapp, endret');
  expect(at).toBeGreaterThan(0);
  // The same words stand in the row and in what history keeps of it: only the row's own are changed.
  const row = bytes.indexOf('Hjertelapp, endret', (rootOf('card') - 1) * pageSize);
  bytes.write('XX', row);
  writeFileSync(from, bytes);
  const report = await salvageLibrary(from, to, environment);
  expect(report.problems.map(({ code }) => code)).toContain('row-changed');
  const library = openLibrary(to, environment);
  expect(library.db.prepare('SELECT title FROM card').pluck().get()).toBe('Hjertelapp, endret');
  closeLibrary(library);
});

it('keeps a document whose file is damaged, and says so among its warnings', async () => {
  const bytes = readFileSync(from);
  const pdf = bytes.indexOf('%PDF-');
  bytes.fill(65, pdf + 40, pdf + 60);
  writeFileSync(from, bytes);
  const report = await salvageLibrary(from, to, environment);
  expect(report.markedDocuments).toBeGreaterThan(0);
  const salvaged = openLibrary(to, environment);
  const warned = salvaged.db
    .prepare("SELECT count(*) FROM document WHERE recognised LIKE '%salvaged-file-damaged%' AND warning_count > 0")
    .pluck()
    .get();
  expect(warned).toBeGreaterThan(0);
  closeLibrary(salvaged);
});

it('reads what is committed in the log beside a library that was never closed', async () => {
  const library = openLibrary(from, environment);
  library.db.prepare("UPDATE project SET question = 'Bare i loggen'").run();
  const copy = join(folder, 'killed.metodebenk');
  copyFileSync(from, copy);
  copyFileSync(`${from}-wal`, `${copy}-wal`);
  closeLibrary(library);
  await salvageLibrary(copy, to, environment);
  const salvaged = openLibrary(to, environment);
  expect(salvaged.db.prepare('SELECT DISTINCT question FROM project').pluck().all()).toEqual(['Bare i loggen']);
  closeLibrary(salvaged);
});

it('says where there is nothing to salvage, and leaves nothing behind', async () => {
  writeFileSync(from, Buffer.alloc(40_000, 'no library '));
  await expect(salvageLibrary(from, to, environment)).rejects.toMatchObject({ code: 'salvage-nothing' });
  expect(existsSync(to)).toBe(false);
  await expect(salvageLibrary(join(folder, 'none'), to, environment)).rejects.toMatchObject({
    code: 'library-not-found',
  });
  writeFileSync(to, '');
  await expect(salvageLibrary(from, to, environment)).rejects.toMatchObject({ code: 'library-exists' });
});

it('ends early where it is cancelled, and leaves nothing behind', async () => {
  const controller = new AbortController();
  const work = { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) };
  await expect(salvageLibrary(from, to, environment, work)).rejects.toThrow('enough');
  expect(existsSync(to)).toBe(false);
});

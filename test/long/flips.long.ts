/**
 * Damages a filled library as disks and copies do: flipped bytes, lost ends, pages of zeros, with a log beside it and
 * without. Each damage is found or harmless, is told as one kind, is left alone, and leads back: by the newest backup, and by
 * salvage wherever anything can be read.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureLibraryId, keepBackup } from '../../electron/library/backups.ts';
import { inTransaction, openDatabase } from '../../electron/library/database.ts';
import { inspectLibrary } from '../../electron/library/inspect/inspect.ts';
import { closeLibrary, type LibraryEnvironment, openLibrary } from '../../electron/library/open-library.ts';
import { restoreLibrary } from '../../electron/library/restore.ts';
import { salvageLibrary } from '../../electron/library/salvage/salvage.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import { verifyInSteps } from '../../electron/library/verify.ts';
import { passagesOf } from '../../electron/search/index-passages.ts';
import { AppError } from '../../shared/errors.ts';
import { oldLibrary } from '../helpers/old-library.ts';
import { contentOf } from './library-content.ts';
import type { LongOptions, LongReport } from './long-test.ts';
import { below, oneOf, type Random, randomFrom } from './random.ts';

export const fullCount = 500;

const longestMs = 60_000;
const pageBytes = 4096;

interface Damaged {
  told: string;
  isWithLog: boolean;
}

export async function run({ seed, count, onProgress }: LongOptions): Promise<LongReport> {
  const random = randomFrom(seed);
  const home = mkdtempSync(join(tmpdir(), 'metodebenk-flips-'));
  const counts: Record<string, number> = {
    damages: 0,
    found: 0,
    harmless: 0,
    earlier: 0,
    unseen: 0,
    restored: 0,
    salvaged: 0,
    nothingToSalvage: 0,
    slowestMs: 0,
  };
  const failures: string[] = [];
  const notes: string[] = [];
  try {
    const master = await makeMaster(home);
    for (let n = 0; n < count; n++) {
      const path = join(home, 'work', 'samling.metodebenk');
      const { told, isWithLog } = damage(master, path, random, n);
      const what = `${n} ${told}${isWithLog ? ' with a log' : ''}`;
      const started = performance.now();
      try {
        await meet(path, master, { what, counts, failures });
      } catch (error) {
        failures.push(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      const ms = Math.round(performance.now() - started);
      counts.slowestMs = Math.max(counts.slowestMs!, ms);
      if (ms > longestMs) failures.push(`${what}: took ${ms} ms`);
      counts.damages!++;
      onProgress?.(n + 1);
    }
    if (counts.restored! < 0.99 * counts.damages!) failures.push(`only ${counts.restored} were restored`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return { counts, failures, notes };
}

interface Master {
  environment: LibraryEnvironment;
  /** Closed, and as a killed program left it. */
  closed: Record<string, Buffer>;
  open: Record<string, Buffer>;
  contents: { closed: string; open: string };
  /** After each change that only stands in the log. */
  moments: ReadonlySet<string>;
}

/** The fixture at this app's schema, with a backup; then more changes, of which some only stand in the log. */
async function makeMaster(home: string): Promise<Master> {
  let next = 0;
  let seconds = 0;
  const environment: LibraryEnvironment = {
    clock: () => new Date(Date.parse('2026-03-01T08:00:00.000Z') + 1000 * ++seconds),
    ids: () => `made-${++next}`,
    backupsFolder: join(home, 'backups'),
  };
  const folder = join(home, 'work');
  const path = join(folder, 'samling.metodebenk');
  mkdirSync(folder);
  oldLibrary(path);
  const library = openLibrary(path, environment);
  ensureLibraryId(library.db, environment.ids);
  library.db.prepare("UPDATE project SET question = 'Før sikkerhetskopien'").run();
  closeLibrary(library);
  await keepBackup(path, 'daily', environment);
  const closed = readAll(path);
  const working = openLibrary(path, environment);
  const moments = new Set<string>();
  for (let n = 0; n < 20; n++) {
    moments.add(contentOf(working.db));
    const question = `Etter sikkerhetskopien ${n}`;
    inTransaction(working.db, () => working.db.prepare('UPDATE project SET question = ?').run(question));
  }
  const open = readAll(path);
  closeLibrary(working);
  const contents = { closed: contentAfter(path, closed), open: contentAfter(path, open) };
  return { environment, closed, open, contents, moments };
}

const endings = ['', '-wal'];
/** What the program that was killed left beside them. */
const parts = [...endings, '.lock'];

function readAll(path: string): Record<string, Buffer> {
  const there = parts.filter((ending) => existsSync(`${path}${ending}`));
  return Object.fromEntries(there.map((ending) => [ending, readFileSync(`${path}${ending}`)]));
}

function writeAll(path: string, files: Record<string, Buffer>): void {
  for (const ending of ['', '-wal', '-shm', '-journal', '.lock']) rmSync(`${path}${ending}`, { force: true });
  for (const [ending, bytes] of Object.entries(files)) writeFileSync(`${path}${ending}`, bytes);
}

function contentAfter(path: string, files: Record<string, Buffer>): string {
  writeAll(path, files);
  const db = openDatabase(path, { readOnly: true });
  try {
    return contentOf(db);
  } finally {
    db.close();
  }
}

function damage(master: Master, path: string, random: Random, n: number): Damaged {
  const isWithLog = n % 3 === 2;
  const files = { ...(isWithLog ? master.open : master.closed) };
  // The log is met as often as the file.
  const ending = isWithLog && random() < 0.5 ? '-wal' : '';
  const bytes = Buffer.from(files[ending]!);
  const kind = oneOf(random, ['flip', 'flip', 'flip', 'flips', 'truncation', 'zero page'] as const);
  const flip = () => {
    bytes[below(random, bytes.length)]! ^= 1 << below(random, 8);
  };
  let told = `${kind} of the ${ending === '' ? 'file' : 'log'}`;
  if (kind === 'flip') {
    const at = below(random, bytes.length);
    bytes[at]! ^= 1 << below(random, 8);
    told += ` at ${at}`;
  } else if (kind === 'flips') for (let left = 2 + below(random, 30); left > 0; left--) flip();
  else if (kind === 'zero page') {
    const page = below(random, Math.ceil(bytes.length / pageBytes));
    // A log ends within a page.
    bytes.fill(0, page * pageBytes, Math.min(bytes.length, (page + 1) * pageBytes));
    told += ` ${page + 1}`;
  }
  const length = kind === 'truncation' ? below(random, bytes.length) : bytes.length;
  if (kind === 'truncation') told += ` to ${length}`;
  writeAll(path, { ...files, [ending]: bytes.subarray(0, length) });
  return { told, isWithLog };
}

interface Meeting {
  what: string;
  counts: Record<string, number>;
  failures: string[];
}

async function meet(path: string, master: Master, { what, counts, failures }: Meeting): Promise<void> {
  const { environment } = master;
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const before = digests(path);
  const inspection = await inspectLibrary(path, environment);
  count(`kind ${inspection.kind}`);
  if (inspection.backups.length === 0) failures.push(`${what}: its backups were not found`);
  await salvage(path, master, { what, counts, failures });
  if (digests(path) !== before) failures.push(`${what}: looking at it changed it`);

  const copy = `${path}.looked`;
  for (const ending of parts) if (existsSync(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
  const { isFound, content } = await open(copy, environment);
  writeAll(copy, {});
  const isHarmless = content === master.contents.closed || content === master.contents.open;
  if (isFound) count('found');
  else if (isHarmless && isSame(what, content, master)) count('harmless');
  // A log that was cut off whole may as well have been brought into the file: nothing can tell.
  else if (what.includes('truncation of the log') && master.moments.has(content)) count('earlier');
  else {
    count('unseen');
    failures.push(`${what}: neither found nor harmless`);
  }
  if (isFound && inspection.kind === 'sound') failures.push(`${what}: opening found what inspecting did not`);

  try {
    const [backup] = inspection.backups;
    const { replacedBackup } = await restoreLibrary(backup!.path, path, environment);
    // The next library finds the same backups as this one.
    if (replacedBackup) rmSync(replacedBackup);
    const restored = await open(path, environment);
    if (restored.isFound || restored.content !== master.contents.closed) throw new Error('not as it was backed up');
    count('restored');
  } catch (error) {
    failures.push(`${what}: restoring: ${String(error)}`);
  }
}

/** With the log whole, what it holds must be there. */
const isSame = (what: string, content: string, { contents }: Master) =>
  content === (what.endsWith('with a log') ? contents.open : contents.closed);

async function salvage(path: string, { environment }: Master, { what, counts, failures }: Meeting): Promise<void> {
  const to = `${path}.salvaged`;
  const tools = { ...environment, passagesOf, template: { template: 'metodevarsel-2025', templateVersion: '1' } };
  try {
    await salvageLibrary(path, to, tools);
    const { isFound, problem } = await open(to, environment);
    if (isFound) failures.push(`${what}: what was salvaged is not sound: ${problem}`);
    counts.salvaged!++;
  } catch (error) {
    const isNothing = error instanceof AppError && error.code === 'salvage-nothing';
    if (isNothing) counts.nothingToSalvage!++;
    else failures.push(`${what}: salvaging: ${error instanceof Error ? error.stack : String(error)}`);
  }
  writeAll(to, {});
}

/** Opens and proves a library as the app does. */
async function open(path: string, environment: LibraryEnvironment) {
  try {
    const library = openLibrary(path, environment);
    try {
      const { problems } = await verifyInSteps(library.db, {});
      if (problems[0]) return { isFound: true, content: '', problem: `${problems[0].place}: ${problems[0].message}` };
      return { isFound: false, content: contentOf(library.db), problem: '' };
    } finally {
      closeLibrary(library);
    }
  } catch (error) {
    if (error instanceof AppError) return { isFound: true, content: '', problem: error.message };
    throw error;
  }
}

function digests(path: string): string {
  return endings
    .map((ending) => (existsSync(`${path}${ending}`) ? sha256Hex(readFileSync(`${path}${ending}`)) : '-'))
    .join();
}

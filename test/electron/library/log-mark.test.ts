/** A library as a killed program leaves it: the file, its log, and the lock that says how long the log was. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTransaction } from '../../../electron/library/database.ts';
import { inspectLibrary } from '../../../electron/library/inspect/inspect.ts';
import { closeLibrary, createLibrary, openLibrary } from '../../../electron/library/open-library.ts';

let folder: string;
let ids = 0;
const environment = { clock: () => new Date('2026-04-02T08:00:00.000Z'), ids: () => `id-${++ids}` };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'metodebenk-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ten changes, of which all stand in the log. */
function killedLibrary(): string {
  const path = join(folder, 'i-arbeid.metodebenk');
  const left = join(folder, 'etterlatt.metodebenk');
  closeLibrary(createLibrary(path, environment));
  const library = openLibrary(path, environment);
  for (let n = 0; n < 10; n++) {
    inTransaction(library.db, () =>
      library.db.prepare("INSERT INTO meta (key, value) VALUES (?, 'x')").run(`prøve ${n}`),
    );
  }
  for (const ending of ['', '-wal', '.lock']) copyFileSync(`${path}${ending}`, `${left}${ending}`);
  closeLibrary(library);
  return left;
}

const changesIn = (path: string) => {
  const library = openLibrary(path, environment);
  try {
    return library.db.prepare("SELECT count(*) FROM meta WHERE key LIKE 'prøve%'").pluck().get();
  } finally {
    closeLibrary(library);
  }
};

it('opens with every change where the log is whole, and leaves no mark behind', () => {
  const path = killedLibrary();
  expect(changesIn(path)).toBe(10);
  expect(existsSync(`${path}.lock`)).toBe(false);
  expect(changesIn(path)).toBe(10);
});

it.each([
  ['half of it', (bytes: number) => Math.floor(bytes / 2)],
  ['a byte', (bytes: number) => bytes - 1],
  ['all but its first letters', () => 7],
])('says that the library is damaged where the log lost %s', async (_, lengthFrom) => {
  const path = killedLibrary();
  truncateSync(`${path}-wal`, lengthFrom(statSync(`${path}-wal`).size));
  expect(() => openLibrary(path, environment)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  expect((await inspectLibrary(path, environment)).kind).toBe('damaged');
});

it('says so where the end of the log was overwritten', () => {
  const path = killedLibrary();
  const { size } = statSync(`${path}-wal`);
  const log = openSync(`${path}-wal`, 'r+');
  writeSync(log, Buffer.alloc(5000), 0, 5000, size - 5000);
  closeSync(log);
  expect(() => openLibrary(path, environment)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
});

it('asks nothing of a log that was brought into the file meanwhile', () => {
  const path = killedLibrary();
  const reader = openLibrary(path, environment, { readOnly: true });
  reader.db.pragma('query_only = OFF');
  reader.db.pragma('wal_checkpoint(TRUNCATE)');
  closeLibrary(reader);
  expect(changesIn(path)).toBe(10);
});

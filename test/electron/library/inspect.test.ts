import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureLibraryId, keepBackup } from '../../../electron/library/backups.ts';
import { inspectLibrary } from '../../../electron/library/inspect/inspect.ts';
import { schemaVersion } from '../../../electron/library/migrations/migrate.ts';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { sha256Hex } from '../../../electron/library/sources.ts';
import { oldLibrary } from '../../helpers/old-library.ts';

let folder: string;
let path: string;
let environment: Parameters<typeof inspectLibrary>[1];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  path = oldLibrary(join(folder, 'samling.metodebenk'));
  environment = {
    clock: () => new Date('2026-02-01T08:00:00.000Z'),
    ids: () => 'library-1',
    backupsFolder: join(folder, 'backups'),
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

const inspect = () => inspectLibrary(path, environment);

function bringUpToDate(): void {
  closeLibrary(openLibrary(path, environment));
}

/** Every file beside the library with its content. */
function everything(): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.startsWith(basename(path)));
  return Object.fromEntries(files.map((name) => [name, sha256Hex(readFileSync(join(folder, name)))]));
}

function change(edit: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  edit(bytes);
  writeFileSync(path, bytes);
}

it('finds a library of this time and of an earlier one sound, with what it holds', async () => {
  const old = await inspect();
  expect(old).toMatchObject({ kind: 'sound', schema: 1 });
  bringUpToDate();
  const now = await inspect();
  expect(now).toMatchObject({ kind: 'sound', schema: schemaVersion });
  expect(now.content).toEqual(old.content);
  expect(now.content).toMatchObject({
    documents: 5,
    documentsWhole: 5,
    trials: 8,
    references: 20,
    projects: 2,
    grades: 5,
    cards: 1,
    lastChange: { by: 'Kari Nordmann' },
  });
});

describe.each([
  ['closed', () => undefined],
  ['never closed', () => leaveOpen()],
])('of a library that was %s', (_state, prepare) => {
  it('changes not one byte', async () => {
    bringUpToDate();
    prepare();
    const before = everything();
    await inspect();
    expect(everything()).toMatchObject(before);
    expect(Object.keys(everything()).filter((name) => !/-shm$/.test(name))).toEqual(
      Object.keys(before).filter((name) => !/-shm$/.test(name)),
    );
  });
});

/** What a killed program leaves: a log beside the file. */
function leaveOpen(): void {
  const library = openLibrary(path, environment);
  library.db.prepare("UPDATE project SET question = 'I loggen'").run();
  const copy = `${path}.copy`;
  for (const ending of ['', '-wal']) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
  closeLibrary(library);
  for (const ending of ['', '-wal']) {
    copyFileSync(`${copy}${ending}`, `${path}${ending}`);
    rmSync(`${copy}${ending}`);
  }
}

it.each<[string, () => void, object]>([
  ['nothing there', () => rmSync(path), { kind: 'missing' }],
  ['an empty file', () => truncateSync(path, 0), { kind: 'half-written', how: 'empty' }],
  ['a header alone', () => truncateSync(path, 100), { kind: 'half-written', how: 'header-only' }],
  ['the first letters of a header', () => truncateSync(path, 10), { kind: 'half-written', how: 'header-only' }],
  ['one that was never made', () => beginDatabase(), { kind: 'half-written', how: 'unmade' }],
  ['half of one', () => truncateSync(path, 400_000), { kind: 'half-written', how: 'truncated' }],
  ['one of a time to come', () => setSchema(99), { kind: 'newer', found: 99, known: schemaVersion }],
  ['one with a schema that cannot be', () => setSchema(77_777), { kind: 'damaged' }],
  ['a damaged header', () => change((bytes) => bytes.fill(0, 0, 16)), { kind: 'damaged', places: ['header'] }],
  ['another mark', () => change((bytes) => bytes.fill(7, 68, 72)), { kind: 'damaged', places: ['application id'] }],
  ['a page of zeros', () => change((bytes) => bytes.fill(0, 40_960, 45_056)), { kind: 'damaged' }],
  ['no first page', () => change((bytes) => bytes.fill(0, 0, 4096)), { kind: 'damaged', places: ['header'] }],
  ['another database', () => otherDatabase(), { kind: 'foreign', what: 'sqlite' }],
  ['a PDF', () => writeFileSync(path, '%PDF-1.7\n%âãÏÓ'), { kind: 'foreign', what: 'pdf' }],
  ['a zip', () => writeFileSync(path, 'PK\x03\x04 notes.txt'), { kind: 'foreign', what: 'zip' }],
  ['a text', () => writeFileSync(path, 'Søketermer\n'), { kind: 'foreign', what: 'text' }],
  ['noise', () => writeFileSync(path, Buffer.alloc(9000, 1)), { kind: 'foreign', what: 'unknown' }],
  ['one with a second name', () => linkSync(path, `${path}.other`), { kind: 'linked', names: 2 }],
  ['a folder', () => beFolder(), { kind: 'foreign', what: 'folder' }],
])('tells %s', async (_what, prepare, expected) => {
  prepare();
  expect(await inspect()).toMatchObject(expected);
});

function beFolder(): void {
  rmSync(path);
  mkdirSync(path);
}

function setSchema(number: number): void {
  change((bytes) => bytes.writeUInt32BE(number, 60));
}

function beginDatabase(): void {
  rmSync(path);
  const db = new Database(path);
  db.pragma('user_version = 0');
  db.exec('CREATE TABLE a (b); DROP TABLE a');
  db.close();
}

function otherDatabase(): void {
  rmSync(path);
  const db = new Database(path);
  db.exec("CREATE TABLE recipes (title TEXT); INSERT INTO recipes VALUES ('Fårikål')");
  db.close();
}

it('says who has the library open', async () => {
  const lock = { person: 'Ola', machine: 'pc-en-annen', since: '2026-02-01T07:00:00.000Z', token: 'a', processId: 1 };
  const heartbeat = '2026-02-01T07:59:30.000Z';
  writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, processStarted: null, heartbeat }));
  expect(await inspect()).toMatchObject({ kind: 'busy', person: 'Ola', machine: 'pc-en-annen' });
});

it.skipIf(process.getuid?.() === 0)('says where nothing may be written', async () => {
  chmodSync(path, 0o400);
  expect(await inspect()).toMatchObject({ kind: 'read-only', canRead: true, content: { documents: 5 } });
});

it('finds a log that does not hold though changes stand behind it', async () => {
  bringUpToDate();
  leaveOpen();
  const log = readFileSync(`${path}-wal`);
  log[32 + 24 + 100]! ^= 1;
  writeFileSync(`${path}-wal`, log);
  expect(await inspect()).toMatchObject({ kind: 'damaged', places: ['log'] });
});

it('finds the backups of a library whose own id is gone with its first page', async () => {
  const library = openLibrary(path, environment);
  ensureLibraryId(library.db, environment.ids);
  const { path: backup } = await keepBackup(path, 'by-hand', environment);
  closeLibrary(library);
  change((bytes) => bytes.fill(0, 0, 4096));
  expect((await inspect()).backups.map((each) => each.path)).toContain(backup);
  rmSync(path);
  expect(await inspect()).toMatchObject({ kind: 'missing', backups: [{ path: backup }, {}] });
});

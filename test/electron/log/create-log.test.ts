/** The log of failures: what is in an entry, what never is, and how the files are kept small. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { createLog, type Log } from '../../../electron/log/create-log.ts';

let settingsFolder: string;
let log: Log;
beforeEach(() => {
  settingsFolder = mkdtempSync(join(tmpdir(), 'metodebenk-log-'));
  log = createLog({
    settingsFolder,
    process: 'service',
    version: '1.2.3',
    clock: () => new Date('2026-11-22T10:00:00Z'),
  });
});
afterEach(() => rmSync(settingsFolder, { recursive: true }));

const entries = () =>
  readFileSync(join(log.folder, 'service.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('an entry tells when, which version, which process, where, and its reference', () => {
  const reference = log.error('cards.setField', Object.assign(new Error('Pasienten'), { code: 'ENOENT' }));
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(entries()).toMatchObject([
    {
      at: '2026-11-22T10:00:00.000Z',
      reference,
      version: '1.2.3',
      process: 'service',
      place: 'cards.setField',
      problems: [{ name: 'Error', code: 'ENOENT' }],
    },
  ]);
  expect(JSON.stringify(entries())).not.toContain('Pasienten');
});

test('places in the home folder are told without the name of the person', () => {
  log.problem('window', [
    { name: 'Error', code: null, frames: [`open (${homedir()}/app/a.ts:1:2)`, 'Pasienten fikk'] },
  ]);
  expect(entries()[0].problems[0].frames).toEqual(['open (~/app/a.ts:1:2)']);
});

test('what SQLite says of values stays out', () => {
  const db = openDatabase(':memory:');
  db.exec('CREATE TABLE t (a INTEGER) STRICT');
  for (const sql of [
    "INSERT INTO t VALUES ('Pasienten fikk')",
    'SELECT Pasienten FROM t',
    "SELECT json('Pasienten')",
  ]) {
    try {
      db.prepare(sql).run();
    } catch (error) {
      log.error('sql', error);
    }
  }
  expect(entries()).toHaveLength(3);
  expect(JSON.stringify(entries())).not.toContain('Pasienten');
  expect(entries()[0].problems[0].code).toMatch(/^SQLITE_/);
  db.close();
});

test('only the person may read it', () => {
  log.error('x', new Error());
  expect(statSync(join(log.folder, 'service.log')).mode & 0o077).toBe(0);
  expect(statSync(log.folder).mode & 0o077).toBe(0);
});

test('full files are numbered, and the oldest goes', () => {
  const full = `${'x'.repeat(600_000)}\n`;
  for (let number = 0; number < 8; number += 1) {
    log.error('x', new Error());
    writeFileSync(join(log.folder, 'service.log'), full);
  }
  log.error('last', new Error());
  expect(readdirSync(log.folder).sort()).toEqual([
    'service.log',
    'service.log.1',
    'service.log.2',
    'service.log.3',
    'service.log.4',
  ]);
  expect(entries()).toMatchObject([{ place: 'last' }]);
});

test('a log that cannot be written is no failure of its own', () => {
  writeFileSync(join(settingsFolder, 'logs'), 'a file is in the way');
  expect(log.error('x', new Error())).toMatch(/^[0-9a-f]{8}$/);
});

import { cpSync, linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { closeLibrary, createLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { AppError } from '../../../shared/errors.ts';
import { testLibrary } from '../../helpers/library.ts';

describe('opening a library', () => {
  let folder: string;
  const environment = { clock: () => new Date(0), ids: () => 'id' };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'library-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const codeOf = (path: string) => {
    try {
      closeLibrary(openLibrary(path, environment));
      return 'opened';
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
  };

  it('refuses each kind of file by name', () => {
    const at = (name: string) => join(folder, name);
    writeFileSync(at('text.metodebenk'), 'hello');
    writeFileSync(at('empty.metodebenk'), '');
    const foreign = openDatabase(at('foreign.metodebenk'));
    foreign.exec('CREATE TABLE t (a)');
    foreign.close();
    const newer = createLibrary(at('newer.metodebenk'), environment);
    newer.db.pragma('user_version = 99');
    closeLibrary(newer);
    closeLibrary(createLibrary(at('own.metodebenk'), environment));
    expect(
      ['none', 'text', 'empty', 'foreign', 'newer', 'own'].map((name) => codeOf(at(`${name}.metodebenk`))),
    ).toEqual([
      'library-not-found',
      'library-foreign',
      'library-foreign',
      'library-foreign',
      'library-newer',
      'opened',
    ]);
  });

  it('says by name why a library cannot be made or used', () => {
    const at = (name: string) => join(folder, name);
    const other = createLibrary(at('other.metodebenk'), environment);
    other.db.exec('PRAGMA foreign_keys = OFF; DROP TABLE person; CREATE TABLE person (name TEXT)');
    other.db.exec('DROP TABLE card_field');
    closeLibrary(other);
    expect(codeOf(at('other.metodebenk'))).toBe('library-damaged');
    expect(() => createLibrary(join(folder, 'none', 'a.metodebenk'), environment)).toThrow(
      expect.objectContaining({ code: 'write-failed' }),
    );
  });

  it('closes a library whose log finds no room in the file', () => {
    const library = createLibrary(join(folder, 'own.metodebenk'), environment);
    library.db.pragma = () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    };
    closeLibrary(library);
    expect(library.db.open).toBe(false);
  });

  it.each([
    ['trigger t', 'CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM tag; END'],
    ['table s2', 'ALTER TABLE section RENAME TO s2; CREATE VIEW section AS SELECT * FROM s2'],
    ['table more', 'CREATE VIRTUAL TABLE more USING fts5(a)'],
    ['index i', 'CREATE INDEX i ON tag(length(quote))'],
  ])('runs nothing of another’s making (%s), and verifying names it', (place, sql) => {
    const path = join(folder, 'own.metodebenk');
    const library = createLibrary(path, environment);
    library.db.exec(sql);
    expect(verifyLibrary(library.db).problems).toContainEqual(expect.objectContaining({ code: 'structure', place }));
    closeLibrary(library);
    for (const readOnly of [true, false]) {
      expect(() => openLibrary(path, environment, { readOnly })).toThrow(
        expect.objectContaining({ code: 'library-damaged', details: { path, place } }),
      );
    }
  });

  it('is read, but not written to, while its file has a second name', () => {
    const [path, other] = [join(folder, 'own.metodebenk'), join(folder, 'other.metodebenk')];
    closeLibrary(createLibrary(path, environment));
    linkSync(path, other);
    expect([codeOf(path), codeOf(other)]).toEqual(['library-linked', 'library-linked']);
    closeLibrary(openLibrary(other, environment, { readOnly: true }));
    rmSync(other);
    expect(codeOf(path)).toBe('opened');
  });

  it('never overwrites a file with a new library', () => {
    const path = join(folder, 'mine.metodebenk');
    writeFileSync(path, 'my own notes');
    expect(() => createLibrary(path, environment)).toThrow(expect.objectContaining({ code: 'library-exists' }));
  });

  it('keeps rows strict and links whole', () => {
    const { library } = testLibrary();
    expect(() => library.db.prepare("INSERT INTO person VALUES ('a', x'00', 'now')").run()).toThrow(/person.name/);
    expect(() => library.db.prepare("INSERT INTO text_chunk VALUES ('no such document', 0, '', '')").run()).toThrow(
      /FOREIGN KEY/,
    );
  });

  it('uses an index for every query on the way of a click', () => {
    const { library } = testLibrary();
    const plan = (sql: string) =>
      (library.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map((row) => row.detail)
        .join('; ');
    for (const sql of [
      "SELECT * FROM tag WHERE document_id = 'd' AND project_id = 'p'",
      "SELECT * FROM history WHERE person_id = 'k' AND project_id IS 'p' ORDER BY seq DESC LIMIT 1",
      "SELECT * FROM source WHERE sha256 = 'h'",
      "SELECT * FROM trial WHERE registry_id = 'n'",
      "SELECT * FROM card_field WHERE card_id = 'c'",
      "SELECT * FROM trial_snapshot WHERE trial_id = 't'",
    ]) {
      expect(plan(sql), sql).toMatch(/USING (COVERING )?INDEX/);
    }
  });

  it('has all of it in the file alone when nothing was written for a while', () => {
    vi.useFakeTimers();
    try {
      const library = createLibrary(join(folder, 'a.metodebenk'), environment);
      savePerson(library, { id: 'kari', name: 'Kari' });
      vi.advanceTimersByTime(2000);
      cpSync(library.path, join(folder, 'copy.metodebenk'));
      closeLibrary(library);
      const copy = openLibrary(join(folder, 'copy.metodebenk'), environment);
      expect(copy.db.prepare('SELECT name FROM person').pluck().all()).toEqual(['Kari']);
      closeLibrary(copy);
    } finally {
      vi.useRealTimers();
    }
  });
});

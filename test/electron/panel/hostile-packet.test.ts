import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../../electron/library/database.ts';
import { makeSchema } from '../../../electron/library/migrations/migrate.ts';
import { listMarks } from '../../../electron/library/packets/marks.ts';
import { addSealFunction } from '../../../electron/library/seals.ts';
import { sha256Hex } from '../../../electron/library/sources.ts';
import {
  contentOf,
  expertDesk,
  type Lead,
  leadDesk,
  type PanelFolder,
  panelFolder,
  sendBack,
} from '../../helpers/panel.ts';

describe('a packet that someone tampered with', () => {
  let folder: PanelFolder;
  let lead: Lead;
  let path: string;
  let before: unknown;
  beforeEach(async () => {
    folder = panelFolder();
    lead = leadDesk(folder);
    lead.tag('hjertelapp i tre måneder');
    const expert = expertDesk((await lead.send('Solveig')).path, 'Solveig', lead);
    expert.tag('tre måneder', 'Kort');
    expert.grades.set({ outcomeId: expert.outcomeId, comment: 'Sett' });
    path = await sendBack(expert, folder.at('tilbake.metodebenk'));
    before = await contentOf(lead);
  });
  afterEach(() => {
    lead.session.library().db.close();
    folder.remove();
  });

  /** As its holder could, with the app's own seals kept. */
  const tamper = (change: (db: LibraryDatabase) => void) => {
    const db = openDatabase(path, { mustExist: true, isCopy: true });
    addSealFunction(db);
    change(db);
    db.close();
  };
  const set = (sql: string) => tamper((db) => db.exec(sql));

  it.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM tag; END'],
    ['a view in place of a table', 'ALTER TABLE section RENAME TO s2; CREATE VIEW section AS SELECT * FROM s2'],
    ['a table of its own', 'CREATE TABLE more (a)'],
    ['an index that computes', 'CREATE INDEX i ON tag(length(quote))'],
  ])('is refused for %s', async (_name, sql) => {
    set(sql);
    await expect(lead.merge(path)).rejects.toMatchObject({ code: 'file-hostile' });
    expect(await contentOf(lead)).toEqual(before);
    expect(readdirSync(folder.at('work'))).toEqual([]);
  });

  it.each([
    ['library-foreign', 'PRAGMA application_id = 7'],
    ['library-newer', 'PRAGMA user_version = 99'],
    ['packet-none', "DELETE FROM meta WHERE key = 'packet'"],
    ['packet-damaged', "UPDATE meta SET value = '{}' WHERE key = 'packet'"],
    ['packet-damaged', "UPDATE meta SET value = 'x' WHERE key = 'packet_base'"],
    ['file-hostile', 'UPDATE tag SET comment = hex(zeroblob(400000))'],
  ])('is refused as %s: %s', async (code, sql) => {
    set(sql);
    await expect(lead.merge(path)).rejects.toMatchObject({ code });
    expect(await contentOf(lead)).toEqual(before);
  });

  it('is refused when it is no database, or half of one', async () => {
    writeFileSync(path, 'SQLite format 3\0 and then nothing');
    await expect(lead.merge(path)).rejects.toMatchObject({ code: expect.stringMatching(/^library-/) });
  });

  it.each([
    ['text-differs', "UPDATE tag SET quote = 'noe annet' WHERE comment = 'Kort'"],
    ['text-differs', 'UPDATE tag SET start = 0, "end" = 900000000 WHERE comment = \'Kort\''],
    ['not-valid', "UPDATE tag SET element = '<b>' WHERE comment = 'Kort'"],
    ['not-valid', "UPDATE tag SET created_at = 'i går' WHERE comment = 'Kort'"],
    ['not-valid', "UPDATE tag SET comment = hex(zeroblob(10001)) WHERE comment = 'Kort'"],
    ['not-valid', "UPDATE grade SET judgements = '{}'"],
    ['not-valid', 'UPDATE grade SET judgements = replace(judgements, \'"levels":0\', \'"levels":2\')'],
  ])('leaves out what is %s: %s', async (reason, sql) => {
    set(sql);
    const merged = await lead.merge(path);
    expect(merged.rows.filter(({ status }) => status === 'left-out').map((row) => row.reason)).toEqual([reason]);
    expect(merged.counts.added).toBe(1);
  });

  it('an id that is another mark’s here does not replace it', async () => {
    const { id } = lead.tags.list({ projectId: lead.projectId })[0]!;
    set(`DELETE FROM tag WHERE id = '${id}'; UPDATE tag SET id = '${id}' WHERE comment = 'Kort'`);
    const merged = await lead.merge(path);
    expect(merged.rows.find(({ kind }) => kind === 'tag')).toMatchObject({ status: 'left-out', reason: 'id-taken' });
    expect(lead.tags.list({ projectId: lead.projectId })).toMatchObject([{ id, quote: 'hjertelapp i tre måneder' }]);
  });

  it('what its sender decided is not taken from it', async () => {
    set("UPDATE project SET title = 'Kapret'; UPDATE outcome SET importance = 1; UPDATE document SET title = 'Kapret'");
    await lead.merge(path);
    expect(lead.projects.get(lead.projectId)).toMatchObject({ title: 'Hjertelapp', outcomes: [{ importance: 8 }] });
  });

  it('takes nothing away that it does not show: marks it names as its own and lacks stay here', async () => {
    const elsewhere = lead.importText('Et annet notat om hjertelapp.', { title: 'Notat' });
    const place = { projectId: lead.projectId, documentId: elsewhere, start: 0, end: 8 };
    const mine = lead.tags.add({ ...place, element: 'P', label: '', comment: 'Min', origin: 'manual' }).id;
    const { id: outcomeId } = lead.projects.addOutcome({ projectId: lead.projectId, name: 'Død', importance: 9 });
    lead.grades.set({ outcomeId, comment: 'Min' });
    lead.suggestions.reject({ projectId: lead.projectId, documentId: elsewhere, element: 'I', start: 18, end: 28 });
    const named = [...listMarks(lead.library.db, lead.projectId).values()].map(({ key, state }) => [key, state]);
    const base = JSON.stringify(Object.fromEntries(named)).replaceAll("'", "''");
    set(`UPDATE meta SET value = '${base}' WHERE key = 'packet_base'; DELETE FROM tag WHERE comment <> 'Kort'`);
    before = await contentOf(lead);
    const merged = await lead.merge(path);
    expect(lead.tags.list({ projectId: lead.projectId }).map(({ id }) => id)).toContain(mine);
    expect(lead.grades.list(lead.projectId)).toContainEqual(expect.objectContaining({ outcomeId, comment: 'Min' }));
    expect(await contentOf(lead)).toMatchObject({ rejected: [{ document_id: elsewhere }] });
    expect(merged.rows.filter(({ title }) => title === 'Notat' || title === 'Død')).toEqual([]);
  });

  it.each([
    ['a name that is too long', "UPDATE person SET name = hex(zeroblob(600)) WHERE name = 'Solveig'"],
    ['a name that turns the writing', "UPDATE person SET name = 'Kari' || char(0x202e) || 'x' WHERE name = 'Solveig'"],
    ['no name', "UPDATE person SET name = ' ' WHERE name = 'Solveig'"],
    ['a day that is none', "UPDATE person SET created_at = 'i går' WHERE name = 'Solveig'"],
  ])('leaves out the marks of someone with %s', async (_name, sql) => {
    set(sql);
    const merged = await lead.merge(path);
    expect(merged.rows.filter(({ status }) => status === 'left-out').map(({ reason }) => reason)).toEqual([
      'not-valid',
      'not-valid',
    ]);
    expect(await contentOf(lead)).toEqual(before);
  });

  it('someone with the id of a person here does not take their name', async () => {
    set(
      "PRAGMA foreign_keys = OFF; UPDATE tag SET created_by = 'kari' WHERE comment = 'Kort'; UPDATE person SET name = 'Kapret' WHERE id = 'kari'",
    );
    await lead.merge(path);
    expect(lead.library.db.prepare("SELECT name FROM person WHERE id = 'kari'").pluck().get()).toBe('Kari');
  });

  describe('as a file', () => {
    const found = () =>
      readdirSync(folder.at(''))
        .filter((name) => name.startsWith('tatt'))
        .map((name) => [name, sha256Hex(readFileSync(folder.at(name)))]);

    it('with a log of its own is read with it, and neither is written to', async () => {
      const db = openDatabase(path, { mustExist: true, isCopy: true });
      addSealFunction(db);
      db.pragma('journal_mode = WAL');
      db.pragma('wal_autocheckpoint = 0');
      db.exec("UPDATE tag SET comment = 'Fra loggen' WHERE comment = 'Kort'");
      const taken = folder.at('tatt.metodebenk');
      for (const ending of ['', '-wal']) copyFileSync(path + ending, taken + ending);
      db.close();
      path = taken;
      const there = found();
      await lead.merge(path);
      expect(lead.tags.list({ projectId: lead.projectId }).map(({ comment }) => comment)).toContain('Fra loggen');
      expect(found()).toEqual(there);
    });

    it('with a log of another file is read without it', async () => {
      writeFileSync(`${path}-wal`, randomBytes(9000));
      expect((await lead.merge(path)).counts.added).toBe(2);
    });

    it.skipIf(process.platform === 'win32')('behind a link is read; what is none behind one is refused', async () => {
      for (const [name, target] of Object.entries({
        god: path,
        samling: lead.library.path,
        mappe: folder.at(''),
        ingen: '/finnes/ikke',
      })) {
        symlinkSync(target, folder.at(`${name}.metodebenk`));
      }
      expect((await lead.panel.plan({ path: folder.at('god.metodebenk') })).counts.added).toBe(2);
      const codes = { samling: /^packet-none$/, mappe: /^library-/, ingen: /^library-/ };
      for (const [name, code] of Object.entries(codes)) {
        const plan = lead.panel.plan({ path: folder.at(`${name}.metodebenk`) });
        await expect(plan).rejects.toMatchObject({ code: expect.stringMatching(code) });
      }
      expect(await contentOf(lead)).toEqual(before);
      expect(readdirSync(folder.at('work'))).toEqual([]);
    });
  });

  it('a packet of an older schema is brought up to date on the copy', async () => {
    const old = openDatabase(folder.at('gammel.metodebenk'), { isCopy: true });
    makeSchema(old, 2);
    old.exec(`ATTACH '${path}' AS new`);
    for (const table of ['meta', 'person', 'project', 'outcome', 'source', 'document', 'tag', 'grade']) {
      const columns = old.prepare(`SELECT name FROM pragma_table_info('${table}', 'main')`).pluck().all().join(', ');
      old.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM new.${table}`);
    }
    old.close();
    expect((await lead.panel.plan({ path: folder.at('gammel.metodebenk') })).counts).toMatchObject({ added: 2 });
    const again = openDatabase(folder.at('gammel.metodebenk'), { readOnly: true });
    expect(again.pragma('user_version', { simple: true })).toBe(2);
    again.close();
  });
});

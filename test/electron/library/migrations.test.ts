import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { redo, undo } from '../../../electron/library/history.ts';
import { inspectLibrary } from '../../../electron/library/inspect/inspect.ts';
import { schemaVersion, userVersion } from '../../../electron/library/migrations/migrate.ts';
import { closeLibrary, type Library, openLibrary } from '../../../electron/library/open-library.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { createTagService } from '../../../electron/tagging/tag-service.ts';
import { countRows, oldLibrary, oldSchemas } from '../../helpers/old-library.ts';
import { randomFrom } from '../../long/random.ts';

let folder: string;
let path: string;
let next = 0;
const environment = { clock: () => new Date('2026-12-01T08:00:00.000Z'), ids: () => `new-${++next}` };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  path = join(folder, 'a.metodebenk');
});
afterEach(() => rmSync(folder, { recursive: true }));

const only = (library: Library, sql: string) => library.db.prepare(sql).pluck().get();

it('keeps a fixture of every schema before this one', () => {
  expect(oldSchemas()).toEqual(Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1));
});

describe.each(oldSchemas())('a library of schema %i', (schema) => {
  let before: Record<string, number>;

  beforeEach(() => {
    oldLibrary(path, schema);
    before = countRows(path);
  });

  it('is brought to this one with every row, and is sound; a copy of the old one is kept', () => {
    const library = openLibrary(path, environment);
    expect(userVersion(library.db)).toBe(schemaVersion);
    expect(countRows(path)).toMatchObject({ ...before, meta: 1 }); // its id
    expect(verifyLibrary(library.db).problems).toEqual([]);
    closeLibrary(library);
    const [copy, ...others] = readdirSync(`${path}-backups`);
    expect(others).toEqual([]);
    expect(copy).toMatch(new RegExp(`\\.schema-${schema}\\.before-migration\\.metodebenk$`));
    expect(countRows(join(`${path}-backups`, copy!))).toEqual(before);
  });

  it('keeps its history: what was done last is undone and done again, and work goes on', () => {
    const library = openLibrary(path, environment);
    const person = library.db.prepare('SELECT id, name FROM person').get() as { id: string; name: string };
    const session = { library: () => library, person: () => person, locale: () => 'nb' as const };
    const projectId = String(only(library, 'SELECT project_id FROM tag LIMIT 1'));
    const tags = createTagService(session);
    const shown = tags.list({ projectId }).length;
    expect(undo(library, { personId: person.id, projectId }).action).toBe('tag.remove');
    expect(tags.list({ projectId })).toHaveLength(shown + 1);
    redo(library, { personId: person.id, projectId });
    expect(tags.list({ projectId })).toHaveLength(shown);
    createProjectService(session).update({ id: projectId, question: 'Etter oppgraderingen' });
    expect(verifyLibrary(library.db).problems).toEqual([]);
    closeLibrary(library);
  });

  it('is told for what it is where it does not open', async () => {
    expect(await inspectLibrary(path, environment)).toMatchObject({ kind: 'sound', schema });
  });

  it('is old or new, and never between, where the program is killed on the way', { timeout: 60_000 }, async () => {
    const random = randomFrom(schema);
    for (let kill = 0; kill < 3; kill++) {
      rmSync(`${path}-backups`, { recursive: true, force: true });
      for (const ending of ['-wal', '-shm', '.lock']) rmSync(`${path}${ending}`, { force: true });
      oldLibrary(path, schema);
      const child = fork(join(import.meta.dirname, '../../helpers/open-and-say.ts'), [path]);
      await once(child, 'message');
      child.send('open');
      await wait(random() * 300);
      await end(child);
      const db = openDatabase(path, { readOnly: true });
      expect([schema, schemaVersion]).toContain(userVersion(db));
      db.close();
      const library = openLibrary(path, environment);
      expect(countRows(path)).toMatchObject({ ...before, meta: 1 }); // its id
      expect(verifyLibrary(library.db).problems).toEqual([]);
      closeLibrary(library);
    }
  });
});

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it.each([
  ['tags of a document', 'SELECT * FROM tag WHERE document_id = ? AND project_id = ?', 'tag_by_document'],
  ['what changed a row', 'SELECT * FROM change WHERE table_name = ? AND row_id = ?', 'change_by_row'],
  [
    'the last of a person',
    'SELECT * FROM history WHERE person_id = ? AND project_id IS ? ORDER BY seq DESC',
    'history_by_scope',
  ],
  [
    'what may be done again',
    'SELECT seq FROM history WHERE person_id = ? AND project_id IS ? AND undone_at IS NOT NULL AND discarded_at IS NULL',
    'history_undone',
  ],
  [
    'the records there are',
    'SELECT count(*) FROM reference WHERE removed_at IS NULL AND id > ? AND id < ?',
    'COVERING',
  ],
  ['a row’s seal', 'SELECT hash FROM seal WHERE table_name = ? AND row_key = ?', 'PRIMARY KEY'],
])('finds %s by an index, also in a library that was brought here', (_what, sql, index) => {
  const library = openLibrary(oldLibrary(path, 1), environment);
  const plan = library.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('a', 'b') as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(new RegExp(`^SEARCH .*${index}`));
  closeLibrary(library);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { translatedServices } from '../../../electron/library/translated-services.ts';
import { AppError } from '../../../shared/errors.ts';
import { testLibrary } from '../../helpers/library.ts';

const met: unknown[] = [];
const failing = (error: Error) =>
  translatedServices(
    {
      documents: {
        list(): string[] {
          throw error;
        },
        get: async (): Promise<string> => {
          throw error;
        },
      },
    },
    { path: () => '/a.metodebenk', metDamage: (error) => met.push(error) },
  ).documents;

it.each([
  ['SQLITE_CORRUPT_VTAB', 'library-damaged'],
  ['SQLITE_NOTADB', 'library-foreign'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY_SNAPSHOT', 'library-busy'],
  ['SQLITE_READONLY', 'library-no-permission'],
])('%s is told as %s, at once or later', async (code, told) => {
  const documents = failing(Object.assign(new Error('malformed'), { code }));
  const expected = { code: told, details: { path: '/a.metodebenk' } };
  expect(() => documents.list()).toThrow(expect.objectContaining({ code: told }));
  await expect(documents.get()).rejects.toMatchObject(expected);
});

it('lets everything else pass', async () => {
  for (const error of [new AppError('not-found', { noun: 'document', id: '1' }), new TypeError('x')]) {
    expect(() => failing(error).list()).toThrow(error);
    await expect(failing(error).get()).rejects.toBe(error);
  }
  const file = Object.assign(new Error('gone'), { code: 'ENOENT' });
  expect(() => failing(file).list()).toThrow(file);
});

it('damage that a list meets while the library is open is told as damage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'translated-'));
  const path = join(folder, 'a.metodebenk');
  const test = testLibrary(path);
  createProjectService(test.session).create({ title: 'Ryggsmerter' });
  const root = test.library.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'project'").pluck().get();
  const pageBytes = Number(test.library.db.pragma('page_size', { simple: true }));
  closeLibrary(test.library);
  const bytes = readFileSync(path);
  bytes.fill(0xff, (Number(root) - 1) * pageBytes, Number(root) * pageBytes);
  writeFileSync(path, bytes);
  const library = openLibrary(path, { clock: test.library.clock, ids: test.library.ids });
  const { projects } = translatedServices(
    { projects: createProjectService({ ...test.session, library: () => library }) },
    { path: () => path, metDamage: (error) => met.push(error) },
  );
  met.length = 0;
  expect(() => projects.list()).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  expect(met).toEqual([expect.objectContaining({ code: 'library-damaged' })]);
  closeLibrary(library);
  rmSync(folder, { recursive: true, force: true });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'bindings-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run, print } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');
const bindings = (...words: string[]) => run('bindings', library, ...words);
let documentId: string;
let referenceId: string;

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

beforeAll(async () => {
  await run('new', library);
  const note = 'Lapper virker mot smerte hos voksne [1]. Salver virker mot kløe hos barn [2].\n';
  const ris = 'TY  - JOUR\nTI  - Lapper mot smerte\nAU  - Hansen, Kari\nPY  - 2020\nJO  - Fjordmed\nER  - \n';
  const { value } = await run('import', library, file('notat.txt', note), file('liste.ris', ris));
  [documentId, referenceId] = value.outcomes.map((outcome: { ids: string[] }) => outcome.ids[0]);
});

test('the sources of a document are listed, bound, told by the reference, and released', async () => {
  expect((await bindings('list', documentId)).value).toMatchObject([
    { marker: '1', state: 'open', referenceId: null, candidates: [], cited: 1 },
    { marker: '2', state: 'open' },
  ]);
  expect(await bindings('bind', documentId, '1', referenceId)).toEqual({ exitCode: 0, value: { updated: 1 } });
  await bindings('bind', documentId, '2', 'none');
  const { out } = await print('bindings', library, 'list', documentId);
  expect(out).toBe(`1\tbound\t${referenceId}\t\n2\tparted\t\t`);
  expect((await bindings('citing', referenceId)).value).toMatchObject([{ documentId, marker: '1', page: 1 }]);
  expect((await print('bindings', library, 'citing', referenceId)).out).toMatch(`${documentId}\t1\t1\t`);
  expect(await bindings('release', documentId, '1', '2')).toEqual({ exitCode: 0, value: { removed: 2 } });
  expect((await bindings('citing', referenceId)).value).toEqual([]);
});

test('what makes no sense, or is not there, is refused and binds nothing', async () => {
  const cases: [number, string, string[]][] = [
    [64, 'usage', ['shuffle']],
    [64, 'usage', ['list']],
    [64, 'usage', ['bind', documentId]],
    [64, 'usage', ['bind', documentId, '1']],
    [64, 'usage', ['release', documentId]],
    [1, 'not-found', ['list', 'none']],
    [1, 'not-found', ['bind', documentId, '9', referenceId]],
    [1, 'not-found', ['bind', documentId, '1', 'nobody']],
    [1, 'not-found', ['release', documentId, '9']],
    [1, 'not-found', ['citing', 'nobody']],
  ];
  const told = [];
  for (const [, , words] of cases) {
    const { exitCode, value } = await bindings(...words);
    told.push([exitCode, value.error?.code, words]);
  }
  expect(told).toEqual(cases);
  expect((await bindings('list', documentId)).value.map(({ state }: { state: string }) => state)).toEqual([
    'open',
    'open',
  ]);
});

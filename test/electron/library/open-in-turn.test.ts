import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOwner } from '../../../electron/library/lock-owner.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { oldLibrary } from '../../helpers/old-library.ts';
import { nodeFolders } from '../../long/node-folders.ts';

let folder: string;
let paths: Record<'open' | 'first' | 'second', string>;
let workbench: OpenWorkbench;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-in-turn-'));
  const named = (name: string) => oldLibrary(join(folder, `${name}.metodebenk`));
  paths = { open: named('open'), first: named('first'), second: named('second') };
  workbench = openNodeWorkbench(nodeFolders(folder), { libraryOpened: () => {} });
  await library().open({ path: paths.open });
});
afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

const library = () => workbench.services.library;
const held = () => Object.values(paths).filter((path) => readOwner(path) !== null);

it('of two libraries asked for at once the second is open in the end, and nobody holds the others', async () => {
  const [first, second] = await Promise.all([
    library().open({ path: paths.first }),
    library().open({ path: paths.second }),
  ]);
  expect(first).toMatchObject({ path: paths.first });
  expect(second).toMatchObject({ path: paths.second });
  expect(library().state()).toMatchObject({ path: paths.second, trouble: null });
  expect(held()).toEqual([paths.second]);
});

it('a library asked for twice at once is opened once', async () => {
  const states = await Promise.all([1, 2].map(() => library().open({ path: paths.first })));
  expect(states.map(({ path }) => path)).toEqual([paths.first, paths.first]);
  expect(held()).toEqual([paths.first]);
});

it('a library that is closed while it is being opened is closed', async () => {
  await Promise.all([library().open({ path: paths.first }), library().close()]);
  expect(library().state()).toMatchObject({ path: null });
  expect(held()).toEqual([]);
});

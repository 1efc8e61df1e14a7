/** What a person chose for one library is kept on this machine; a library that slipped away is opened anew. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hostFolders } from '../../../electron/host-folders.ts';
import { createLog } from '../../../electron/log/create-log.ts';
import { createSortableIds } from '../../../electron/sortable-ids.ts';
import { type OpenWorkbench, openWorkbench } from '../../../electron/workbench.ts';

let folder: string;
let workbench: OpenWorkbench;
const at = (...names: string[]) => join(folder, ...names);
function start(): OpenWorkbench['services'] {
  const { settings, libraries, resources } = hostFolders({ METODEBENK_HOME: at('home') });
  workbench = openWorkbench({
    clock: () => new Date(),
    ...createSortableIds(),
    settingsFolder: settings,
    libraryFolder: libraries,
    resourcesFolder: resources,
    defaults: { name: 'Kari', locale: 'nb' },
    startExtractor: () => {
      throw new Error('nothing is imported here');
    },
    libraryOpened: () => undefined,
    log: createLog({ settingsFolder: settings, process: 'test', version: '1', clock: () => new Date() }),
    placeOf: (path) => (path.startsWith(at('delt')) ? { kind: 'synced', service: 'OneDrive' } : { kind: 'local' }),
  });
  return workbench.services;
}
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'choices-')));
});
afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

it('asks once whether a library may be where it is, also over restarts', async () => {
  mkdirSync(at('delt'));
  const path = at('delt', 'a.metodebenk');
  let services = start();
  await expect((async () => services.library.create({ path }))()).rejects.toMatchObject({ code: 'library-place' });
  const state = await services.library.create({ path, placeAccepted: true });
  expect(state.place).toEqual({ kind: 'synced', service: 'OneDrive' });
  await workbench.close();
  services = start();
  expect(await services.library.open({ path })).toMatchObject({ path, place: { service: 'OneDrive' } });
});

it('keeps the backups of a library of this machine in the folder that was chosen for it', async () => {
  const services = start();
  const state = await services.library.create({ path: 'a', backupsFolder: at('delt', 'kopier') });
  expect(state).toMatchObject({ place: null, backup: { folder: at('delt', 'kopier') } });
  services.projects.create({ title: 'Et prosjekt' });
  services.care.backup();
  while (services.jobs.list()[0]!.state === 'running') await wait(5);
  expect(services.care.backups({})[0]!.path.startsWith(at('delt', 'kopier'))).toBe(true);
  expect(services.library.setBackupsFolder({ folder: null }).backup.folder).toBeNull();
  expect(services.care.backups({})).toEqual([]);
});

it('opens a library anew that was moved away and back, or taken over by another machine', async () => {
  const services = start();
  const path = (await services.library.create({ path: at('a.metodebenk') })).path!;
  renameSync(path, at('b.metodebenk'));
  await expect(services.library.open({ path })).rejects.toMatchObject({ code: 'library-not-found' });
  renameSync(at('b.metodebenk'), path);
  const owner = JSON.parse(readFileSync(`${path}.lock`, 'utf8'));
  const other = { ...owner, token: 't', machine: 'far', person: 'Ola', heartbeat: new Date().toISOString() };
  writeFileSync(`${path}.lock`, JSON.stringify(other));
  expect(() => services.projects.create({ title: 'x' })).toThrow(
    expect.objectContaining({ code: 'library-taken-over' }),
  );
  await expect(services.library.open({ path })).rejects.toMatchObject({
    code: 'library-busy',
    details: { person: 'Ola' },
  });
  expect(services.projects.list()).toEqual([]); // it can still be read
  rmSync(`${path}.lock`);
  await services.library.open({ path });
  services.projects.create({ title: 'x' });
  expect(existsSync(`${path}.lock`)).toBe(true);
}, 20_000);

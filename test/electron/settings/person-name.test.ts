/** A person who takes another name in the settings has it at once in the library that is open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOwner } from '../../../electron/library/lock-owner.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { nodeFolders } from '../../long/node-folders.ts';

test('history and whoever finds the library in use are told the new name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'person-name-'));
  const path = join(folder, 'a.metodebenk');
  const workbench = openNodeWorkbench(nodeFolders(folder));
  const { library, settings, projects, history } = workbench.services;
  await library.create({ path });
  projects.create({ title: 'Hjertelapp' });
  settings.update({ personName: 'Kari Ny' });
  expect(history.list({ projectId: null, limit: 1 })).toMatchObject([{ person: 'Kari Ny' }]);
  expect(readOwner(path)?.person).toBe('Kari Ny');
  await workbench.close();
  rmSync(folder, { recursive: true });
});

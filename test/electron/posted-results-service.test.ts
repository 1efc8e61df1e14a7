/** Results of the sample's trials, read from their stored files in a process of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { postedRows } from '../../shared/synthesis/posted-results.ts';
import { nodeFolders } from '../long/node-folders.ts';

const home = mkdtempSync(join(tmpdir(), 'metodebenk-posted-'));
let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = openNodeWorkbench(nodeFolders(home));
  await workbench.services.library.openSample();
}, 120_000);
afterAll(async () => {
  await workbench?.close();
  rmSync(home, { recursive: true, force: true });
});

const trialOf = (registryId: string) =>
  workbench.services.trials.list().find((each) => each.registryId === registryId)!;

test('a trial with results tells its measures, deaths among them; one without tells that it has none', async () => {
  const { trials } = workbench.services;
  const posted = await trials.results(trialOf('NCT99000002').id);
  expect(posted).toMatchObject({ kind: 'posted', registryId: 'NCT99000002', file: 'NCT99000002.json', isCut: false });
  if (posted.kind !== 'posted') return;
  const deaths = posted.measures.find(({ origin }) => origin === 'deaths')!;
  expect(postedRows(deaths, 'EG000', 'EG001')).toMatchObject([
    { kind: 'counts', numbers: { events1: '9', total1: '156', events2: '11', total2: '156' } },
  ]);
  const without = trials.list().find(({ hasResults }) => !hasResults)!;
  expect(await trials.results(without.id)).toEqual({ kind: 'none', registryId: without.registryId });
});

test('a trial that is not there, or not any more, is not found', async () => {
  const { trials } = workbench.services;
  await expect(trials.results('none')).rejects.toMatchObject({ code: 'not-found' });
  const { id } = trialOf('NCT99000008');
  trials.remove([id]);
  await expect(trials.results(id)).rejects.toMatchObject({ code: 'not-found' });
});

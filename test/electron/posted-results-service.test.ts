/** Results of the sample's trials, read from their stored files in a process of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostedResultReader } from '../../electron/import/posted-result-reader.ts';
import { copyLibraryFile } from '../../electron/library/copy-library.ts';
import { openDatabase } from '../../electron/library/database.ts';
import type { Library } from '../../electron/library/open-library.ts';
import type { Session } from '../../electron/library/session.ts';
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

test('results in a form of file that is not read are told apart from none', async () => {
  const { id } = trialOf('NCT99000002');
  const copy = join(home, 'copy.metodebenk');
  await copyLibraryFile(workbench.services.library.state().path!, copy);
  const db = openDatabase(copy, { mustExist: true, isCopy: true });
  try {
    db.exec("UPDATE trial_snapshot SET record = json_set(record, '$.sourceFormat', 'ctgov-legacy-xml')");
    const session: Session = {
      library: () => ({ db }) as Library,
      person: () => ({ id: 'kari', name: 'Kari' }),
      locale: () => 'nb',
    };
    const extract = () => Promise.reject(new Error('nothing is read'));
    expect(await createPostedResultReader({ session, extract })(id)).toEqual({
      kind: 'other-format',
      registryId: 'NCT99000002',
    });
  } finally {
    db.close();
  }
});

test('a trial that is not there, or not any more, is not found', async () => {
  const { trials } = workbench.services;
  await expect(trials.results('none')).rejects.toMatchObject({ code: 'not-found' });
  const { id } = trialOf('NCT99000008');
  trials.remove([id]);
  await expect(trials.results(id)).rejects.toMatchObject({ code: 'not-found' });
});

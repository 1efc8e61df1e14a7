/** A library of before numbers of trials were kept, opened by this program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { oldLibrary } from '../../helpers/old-library.ts';
import { nodeFolders } from '../../long/node-folders.ts';

let folder: string;
let path: string;
let workbench: OpenWorkbench;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'join-old-'));
  path = join(folder, 'a.metodebenk');
  workbench = openNodeWorkbench(nodeFolders(folder), { libraryOpened: () => {} });
});
afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

const euNumber = '2099-500999-12-00';

/** Two of its records tell of one trial: the second becomes another registry's, which names the first. */
function withTwoRegistries(schema: number): { first: string; second: string } {
  const db = openDatabase(oldLibrary(path, schema));
  const [first, second] = db.prepare('SELECT id, registry_id AS number FROM trial ORDER BY id LIMIT 2').all() as {
    id: string;
    number: string;
  }[];
  const told = "json_set(record, '$.registryId', ?, '$.registry', 'CTIS', '$.otherIds', json_array(?))";
  db.prepare(`UPDATE trial SET registry_id = ?, record = ${told} WHERE id = ?`).run(
    ...[euNumber, euNumber, first!.number, second!.id],
  );
  db.prepare(`UPDATE trial_snapshot SET record = ${told} WHERE trial_id = ?`).run(euNumber, first!.number, second!.id);
  db.close();
  return { first: first!.id, second: second!.id };
}

const { library, trials, history } = {
  library: () => workbench.services.library,
  trials: () => workbench.services.trials,
  history: () => workbench.services.history,
};
const recordsOf = async (id: string) => (await trials().ledger(id)).records.map((record) => record.id);

describe.each([1, 3, 7])('of schema %i', (schema) => {
  it('joins what import would have joined, in one step that can be undone and is not done again', async () => {
    const { first, second } = withTwoRegistries(schema);
    await library().open({ path });
    expect(await recordsOf(second)).toEqual([first, second]);
    const undone = await history().undo(null);
    expect(undone).toMatchObject({ action: 'trial.join', params: { count: 1 } });
    expect(await recordsOf(second)).toEqual([second]);
    await library().close();
    await library().open({ path });
    expect(await recordsOf(second)).toEqual([second]);
  });
});

it('leaves no step where nothing is to be joined, and reads only what is read only', async () => {
  await library().open({ path: oldLibrary(path, 7) });
  const entries = await history().list({ projectId: null, limit: 50 });
  expect(entries.map(({ action }) => action)).not.toContain('trial.join');
  await library().close();
  const { first, second } = withTwoRegistries(7);
  await library().open({ path, readOnly: true });
  expect(await recordsOf(first)).not.toContain(second);
});

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyUntouched } from '../../../electron/library/copy-untouched.ts';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { oldLibrary } from '../../helpers/old-library.ts';

let folder: string;
let path: string;
const now = () => new Date('2026-02-01T08:00:00.000Z');
const environment = { clock: now, ids: () => 'library-1' };
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copy-untouched-'));
  path = oldLibrary(at('samling.metodebenk'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Of a later Metodebenk, killed while it worked: what was changed last stands in the log beside the file. */
function makeNewer(): void {
  const library = openLibrary(path, environment);
  library.db.prepare("UPDATE project SET question = 'I loggen'").run();
  for (const ending of ['', '-wal']) copyFileSync(`${path}${ending}`, at(`kept${ending}`));
  closeLibrary(library);
  const bytes = readFileSync(at('kept'));
  bytes.writeUInt32BE(99, 60);
  writeFileSync(path, bytes);
  const log = readFileSync(at('kept-wal'));
  for (let frame = 32; frame < log.length; frame += 24 + 4096) {
    if (log.readUInt32BE(frame) === 1) log.writeUInt32BE(99, frame + 24 + 60);
  }
  writeFileSync(`${path}-wal`, log);
  for (const ending of ['', '-wal']) rmSync(at(`kept${ending}`));
}

const names = () => readdirSync(folder).sort();

describe('of a library that a later Metodebenk made', () => {
  beforeEach(makeNewer);
  const to = () => at('kopi.metodebenk');

  it('is it to the last byte, with the log beside it, and nothing is changed', async () => {
    chmodSync(path, 0o640);
    const before = names();
    const [file, log] = ['', '-wal'].map((ending) => readFileSync(`${path}${ending}`));
    const report = await copyUntouched(path, to(), now());
    expect(readFileSync(to()).equals(file!)).toBe(true);
    expect(readFileSync(`${to()}-wal`).equals(log!)).toBe(true);
    expect([readFileSync(path).equals(file!), readFileSync(`${path}-wal`).equals(log!)]).toEqual([true, true]);
    expect(names()).toEqual([...before, 'kopi.metodebenk', 'kopi.metodebenk-wal'].sort());
    expect(report).toMatchObject({ path: to(), byteLength: file!.length + log!.length });
    if (process.platform !== 'win32') expect(statSync(to()).mode & 0o777).toBe(0o640);
  });

  it.each(['', '-wal', '-journal'])('overwrites nothing that has its name (%s)', async (ending) => {
    writeFileSync(`${to()}${ending}`, 'notater');
    const before = names();
    const refused = expect.objectContaining({ code: 'library-exists', details: { path: `${to()}${ending}` } });
    await expect(copyUntouched(path, to(), now())).rejects.toEqual(refused);
    expect(names()).toEqual(before);
  });

  it('is refused while somebody works in it', async () => {
    const lock = { token: 't', person: 'Ola', machine: 'pc-en-annen', processId: 1, processStarted: null };
    const times = { since: '2026-02-01T07:00:00.000Z', heartbeat: '2026-02-01T07:59:30.000Z' };
    writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, ...times }));
    await expect(copyUntouched(path, to(), now())).rejects.toMatchObject({ code: 'library-busy' });
    expect(existsSync(to())).toBe(false);
  });

  it('leaves nothing behind where it is cancelled', async () => {
    const before = names();
    const stop = new Error('stopped');
    const signal = {
      throwIfAborted: () => {
        throw stop;
      },
    };
    await expect(copyUntouched(path, to(), now(), { signal })).rejects.toBe(stop);
    expect(names()).toEqual(before);
  });
});

it('of a library that somebody has open holds what they wrote', async () => {
  const library = openLibrary(path, environment);
  library.db.prepare("UPDATE project SET question = 'Skrevet nå'").run();
  await copyUntouched(path, at('kopi.metodebenk'), now());
  closeLibrary(library);
  const copy = openLibrary(at('kopi.metodebenk'), environment);
  expect(copy.db.prepare('SELECT DISTINCT question FROM project').pluck().all()).toEqual(['Skrevet nå']);
  closeLibrary(copy);
});

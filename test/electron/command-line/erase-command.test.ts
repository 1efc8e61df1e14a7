import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

const secret = 'Journalnotat om Fjellrevhulen, en oppdiktet pasient.';
let folder: string;
let library: string;
let documentId: string;

const run = (...args: string[]) => commandLineIn(folder).run(...args);
const print = (...args: string[]) => commandLineIn(folder).print(...args);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'erase-'));
  library = join(folder, 'l.metodebenk');
  writeFileSync(join(folder, 'notat.txt'), secret);
  await run('new', library);
  const { value } = await run('import', library, join(folder, 'notat.txt'));
  documentId = value.outcomes[0].ids[0];
  rmSync(join(folder, 'notat.txt'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that stands on disk: library, settings, backups, lock, log. */
const everyByte = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');

test('a dry run tells what would go; erasing leaves nothing on disk, and the rest works on', async () => {
  const dry = await run('erase', library, 'document', documentId, '--dry-run');
  expect(dry).toMatchObject({ exitCode: 0, value: { kind: 'document', id: documentId } });
  expect(dry.value.erased).toContainEqual({ place: 'file', count: 1 });
  expect(everyByte()).toContain('Fjellrevhulen');
  const asked = await run('erase', library, 'document', documentId);
  expect(asked).toEqual({ exitCode: 64, value: dry.value });
  expect(everyByte()).toContain('Fjellrevhulen');
  const done = await run('erase', library, 'document', documentId, '--yes');
  expect(done).toMatchObject({ exitCode: 0, value: { isLogEmpty: true, erased: dry.value.erased } });
  expect(everyByte().toLowerCase()).not.toContain('fjellrev');
  expect(await run('verify', library)).toMatchObject({ exitCode: 0, value: { sound: true } });
  expect((await run('show', library, documentId)).value).toMatchObject({
    sha256: dry.value.sha256 ?? done.value.sha256,
    erasedAt: expect.any(String),
  });
  expect(await run('search', library, 'Fjellrevhulen')).toMatchObject({ value: { total: 0 } });
  expect(await run('erase', library, 'document', documentId, '--yes')).toMatchObject({
    exitCode: 1,
    value: { error: { code: 'already-erased' } },
  });
});

test('without a yes, what would go is printed and how to go on', async () => {
  const { exitCode, out, err } = await print('erase', library, 'document', documentId);
  expect([exitCode, out, err]).toEqual([64, expect.stringContaining('Nothing was changed.'), expect.any(String)]);
  expect(err).toContain('--yes');
  expect((await print('erase', library, 'document', documentId, '--dry-run')).err).toBe('');
});

test('who erases themselves is somebody else from then on, in the settings as well', async () => {
  const [me] = (await run('list', library, 'people')).value;
  expect(me.made).toContainEqual({ place: 'import', count: 1 });
  expect(everyByte()).toContain(me.id);
  await run('erase', library, 'person', me.id, '--yes');
  const settings = readFileSync(join(folder, 'home', 'settings.json'), 'utf8');
  expect(settings).not.toContain(me.id);
  expect(settings).not.toContain(`"name": "${me.name}"`);
  const people = (await run('list', library, 'people')).value;
  expect(people[0]).toMatchObject({ id: me.id, name: expect.stringMatching(/^(Slettet|Erased) person [0-9a-f]{4}$/) });
});

test('what makes no sense, or is not there, is refused', async () => {
  const codes = [];
  for (const words of [
    ['house', 'x'],
    ['document'],
    ['document', 'x', '--backups', 'burn'],
    ['document', 'x'],
    ['document', 'x', '--yes'],
    ['person', 'x', '--dry-run'],
  ]) {
    codes.push((await run('erase', library, ...words)).exitCode);
  }
  expect(codes).toEqual([64, 64, 64, 1, 1, 1]);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

let folder: string;
let library: string;
let projectId: string;
let documentIds: string[];

const run = (...args: string[]) => commandLineIn(folder).run(...args);
const exempt = (...args: string[]) => run('exempt', library, ...args);
const listed = async () => (await exempt('list')).value as { id: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exempt-'));
  library = join(folder, 'l.metodebenk');
  const files = ['tilbud', 'notat'].map((name) => join(folder, `${name}.txt`));
  files.forEach((file, at) => void writeFileSync(file, `Skjema ${at}. Lappen koster 48 500 kroner i året.`));
  await run('new', library);
  projectId = (await run('project', library, 'new', '--title', 'Hjertelapp')).value.id;
  const { value } = await run('import', library, ...files, '--project', projectId);
  documentIds = value.outcomes.map((outcome: { ids: string[] }) => outcome.ids[0]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('words of a document are exempt, listed with why and until, masked, and lifted again', async () => {
  const words = ['--quote', '48 500 kroner', '--owner', 'Lappverket AS', '--until', '2030-01-31'];
  const made = await exempt('add', documentIds[0]!, '--reason', 'trade-secret', ...words);
  expect(made).toMatchObject({ exitCode: 0, value: { subject: 'passage', quote: '48 500 kroner', start: 24 } });
  expect(await listed()).toEqual([made.value]);
  expect((await exempt('list', '--project', projectId)).value).toEqual([made.value]);
  const { out } = await commandLineIn(folder).print('exempt', library, 'list');
  expect(out.split('\t').slice(1)).toEqual([
    'passage',
    `${made.value.title} · “48 500 kroner”`,
    'trade secret',
    'Lappverket AS',
    '2030-01-31',
  ]);
  const file = join(folder, 'ut.md');
  await run(
    'tag',
    library,
    'add',
    projectId,
    documentIds[0]!,
    '--element',
    'cost',
    '--quote',
    'koster 48 500 kroner i',
  );
  const table = () => run('table', library, projectId, 'pico-matrix', '--format', 'md', '-o', file, '--public');
  await table();
  expect(readFileSync(file, 'utf8')).not.toContain('48 500');
  expect(await exempt('remove', made.value.id)).toMatchObject({ exitCode: 0, value: { removed: 1 } });
  expect(await listed()).toEqual([]);
});

test('several documents are exempt in one step, which is undone as one', async () => {
  const made = await exempt('add', ...documentIds, '--reason', 'personal', '--project', projectId);
  expect(made).toEqual({ exitCode: 0, value: { added: 2 } });
  expect(await listed()).toMatchObject(documentIds.map((itemId) => ({ subject: 'document', itemId, projectId })));
  await run('undo', library, '--project', projectId);
  expect(await listed()).toEqual([]);
});

test('what makes no sense, or is not there, is refused and marks nothing', async () => {
  const [document, other] = documentIds as [string, string];
  const cases: [number, string, string[]][] = [
    [64, 'usage', ['shuffle']],
    [64, 'usage', ['add']],
    [64, 'usage', ['add', document]],
    [64, 'usage', ['add', document, '--reason', 'because']],
    [64, 'usage', ['add', document, other, '--reason', 'personal', '--quote', 'Lappen']],
    [64, 'usage', ['add', document, '--reason', 'personal', '--quote', 'Lappen', '--field', 'title']],
    [1, 'invalid-input', ['add', document, '--reason', 'personal', '--quote', 'står ikke der']],
    [1, 'invalid-input', ['add', document, '--reason', 'personal', '--field', 'title']],
    [1, 'invalid-input', ['add', document, '--reason', 'personal', '--until', 'i morgen']],
    [1, 'not-found', ['add', 'none', '--reason', 'personal']],
    [1, 'not-found', ['add', document, 'none', '--reason', 'personal']],
    [1, 'not-found', ['remove', 'none']],
    [1, 'not-found', ['list', '--project', 'none']],
  ];
  const told = [];
  for (const [, , words] of cases) {
    const { exitCode, value } = await exempt(...words);
    told.push([exitCode, value.error?.code, words]);
  }
  expect(told).toEqual(cases);
  expect(await listed()).toEqual([]);
});

test('a field of a card and the comment of a tag are exempt alone', async () => {
  const card = (await run('card', library, 'new', projectId)).value.id;
  const field = Object.keys((await run('show', library, card)).value.fields)[0]!;
  expect(await exempt('add', card, '--reason', 'research', '--field', field)).toMatchObject({
    value: { subject: 'card-field', itemId: card, field },
  });
  const words = ['--element', 'P', '--quote', 'Lappen', '--comment', 'etter avtale'];
  const tag = (await run('tag', library, 'add', projectId, documentIds[0]!, ...words)).value.id;
  expect(await exempt('add', tag, '--reason', 'research')).toMatchObject({
    value: { subject: 'tag', itemId: tag, field: 'comment' },
  });
});

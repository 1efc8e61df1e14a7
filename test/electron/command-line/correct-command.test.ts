import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ValueKey } from '../../../shared/contract/corrections.ts';
import { commandLineIn } from '../../helpers/command-line.ts';

const form = join(import.meta.dirname, '../../../resources/sample/forslag-hjertelapp.txt');
let folder: string;
let library: string;
let documentId: string;

const run = (...args: string[]) => commandLineIn(folder).run(...args);
const correct = (...args: string[]) => run('correct', library, ...args);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'correct-'));
  library = join(folder, 'l.metodebenk');
  await run('new', library);
  documentId = (await run('import', library, form)).value.outcomes[0].ids[0];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('values are listed with their keys, corrected from a file, seen by show, and taken back', async () => {
  const { value: values } = await correct('values', documentId);
  const answer = values.find(({ target }: { target: ValueKey }) => target.kind === 'answer');
  const file = join(folder, 'rettelser.json');
  writeFileSync(file, JSON.stringify([{ target: answer.target, change: { do: 'set', text: 'Et annet svar' } }]));
  const { value: made } = await correct('add', documentId, '--file', file);
  expect(made).toMatchObject([{ action: 'set', words: answer.text, text: 'Et annet svar' }]);
  expect((await correct('list', documentId)).value).toEqual([{ ...made[0], isPlaced: true }]);
  expect((await run('show', library, documentId)).value.recognised.questions[0]).toMatchObject({
    answer: 'Et annet svar',
    corrected: [{ part: 'answer', from: answer.text }],
  });
  expect((await correct('remove', made[0].id)).value).toEqual({ removed: 1 });
  expect((await correct('list', documentId)).value).toEqual([]);
});

test('a value is placed by offsets of the text, and a list takes a new item; what does not wait is not accepted', async () => {
  const { value: values } = await correct('values', documentId);
  const { target } = values.find((each: { target: ValueKey }) => each.target.kind === 'answer');
  const list = { kind: 'pico', path: ['outcome'], ordinal: 0, made: null };
  const file = join(folder, 'steder.json');
  const changes = [
    { target, change: { do: 'place', start: 0, end: 12 } },
    { target: list, change: { do: 'add', text: 'pustevansker ved hvile' } },
  ];
  writeFileSync(file, JSON.stringify(changes));
  const { value: made } = await correct('add', documentId, '--file', file);
  expect(made).toMatchObject([{ action: 'place', place: { page: 1, start: 0, end: 12 } }, { action: 'add' }]);
  const { recognised } = (await run('show', library, documentId)).value;
  expect(recognised.questions[0]).toMatchObject({ answer: made[0].text, start: 0, end: 12 });
  expect(recognised.pico.outcome).toContain('pustevansker ved hvile');
  const ids = made.map(({ id }: { id: string }) => id);
  expect((await correct('accept', ...ids)).value).toEqual({ updated: 0 });
  expect((await correct('remove', ...ids)).value).toEqual({ removed: 2 });
  const beyond = [{ target, change: { do: 'place', start: 5, end: 9_999_999 } }];
  writeFileSync(file, JSON.stringify(beyond));
  expect(await correct('add', documentId, '--file', file)).toMatchObject({
    exitCode: 1,
    value: { error: { code: 'invalid-input' } },
  });
});

test('a document that is read again is what this app makes of it, with what was corrected in it', async () => {
  const before = (await run('show', library, documentId)).value;
  const { value: values } = await correct('values', documentId);
  const { target } = values.find((each: { target: ValueKey }) => each.target.kind === 'answer');
  const file = join(folder, 'rettelser.json');
  writeFileSync(file, JSON.stringify([{ target, change: { do: 'set', text: 'Rettet svar' } }]));
  await correct('add', documentId, '--file', file);
  // As an older app may have read it.
  const db = new Database(library);
  db.prepare(
    "UPDATE document SET recognised = json_set(recognised, '$.issuer', 'Feil utgiver', '$.fields', json('[]'))",
  ).run();
  db.exec('DELETE FROM seal');
  db.close();
  expect(await run('reread', library, documentId)).toMatchObject({ exitCode: 0, value: { counts: { updated: 1 } } });
  const after = (await run('show', library, documentId)).value;
  expect(after.recognised).toMatchObject({ issuer: before.recognised.issuer, fields: before.recognised.fields });
  expect(after.recognised.questions[0].answer).toBe('Rettet svar');
  expect((await correct('list', documentId)).value).toMatchObject([{ isPlaced: true }]);
});

test('a document whose text is read otherwise stays as it was, and says so', async () => {
  const db = new Database(library);
  db.prepare('UPDATE text_chunk SET text = text || ?').run(' mer');
  db.exec('DELETE FROM seal');
  db.close();
  const before = (await run('show', library, documentId)).value;
  expect(await run('reread', library, documentId)).toMatchObject({
    exitCode: 1,
    value: { outcomes: [{ status: 'refused', code: 'reread-text-differs' }] },
  });
  expect((await run('show', library, documentId)).value).toEqual(before);
});

test('a file of no such form is refused', async () => {
  const file = join(folder, 'feil.json');
  writeFileSync(file, JSON.stringify([{ target: 'Navn' }]));
  expect(await correct('add', documentId, '--file', file)).toMatchObject({
    exitCode: 1,
    value: { error: { code: 'invalid-input' } },
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { checkCost } from '../../../shared/costs/check-cost.ts';
import { costLines } from '../../../shared/costs/words.ts';
import { commandLineIn, foldersIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'costs-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run, print } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');
const json = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};

let project: string;
let document: string;
const costs = (...words: string[]) => run('costs', library, ...words);
const notes = async () => (await costs('list', project)).value.notes;
const names = async () => (await notes()).map(({ name }: { name: string }) => name);

beforeAll(async () => {
  await run('new', library);
  const text = json('forslag.txt', 'Forslag om tang ved ryggsmerter\n\nTang er bra.');
  document = (await run('import', library, text)).value.outcomes[0].ids[0];
});
beforeEach(async () => {
  project = (await run('project', library, 'new', '--title', 'Tang')).value.id;
});

const kit = { name: 'Utstyr', amount: '96 millioner', currency: 'kr', year: 2024 };
const factors = [
  { amount: '400 000', unit: 'kr', name: 'pris' },
  { amount: '240', unit: 'pasienter', name: '' },
];

describe('the command line on costs', () => {
  it('keeps a note of the fields that are named, reckons it anew in both languages, and takes it back', async () => {
    const words = [
      '--name',
      'Opphold',
      '--amount',
      '1,2 mill.',
      '--currency',
      'kr',
      '--unit',
      'per år',
      '--year',
      '2023',
    ];
    const made = await costs('add', project, ...words, '--sources', `document:${document}`, '--note', 'anslag');
    expect(made).toMatchObject({
      exitCode: 0,
      value: [{ name: 'Opphold', kind: 'cost', year: 2023, check: { amount: { value: 1_200_000 } } }],
    });
    expect(await notes()).toMatchObject([
      { amount: '1,2 mill.', unit: 'per år', note: 'anslag', sources: [{ kind: 'document', id: document }] },
    ]);
    const { id } = made.value[0];
    const set = await costs('set', id, '--file', json('f.json', { amount: '96 millioner', factors }), '--year', 'none');
    expect(set.value).toMatchObject([{ year: null, check: { reckoned: 96_000_000, agrees: 'same' } }]);
    expect(set.value[0].told.nb).toMatchObject({ reckoned: '96\u00a0millioner' });
    expect(set.value[0].told.en).toMatchObject({ reckoned: '96\u00a0million' });
    expect((await costs('set', id, '--sources', 'none', '--kind', 'volume')).value).toMatchObject([
      { kind: 'volume', sources: [] },
    ]);
    await costs('remove', id);
    expect(await names()).toEqual([]);
    for (const _ of ['removal', 'sources', 'figures']) await run('undo', library, '--project', project);
    expect(await notes()).toMatchObject([{ id, amount: '1,2 mill.', year: 2023, factors: [] }]);
    await run('undo', library, '--project', project);
    expect(await names()).toEqual([]);
  });

  it('says what the screen says of each note, and of all of them together', async () => {
    const euro = { name: 'Drift', amount: '12 345,50', currency: '€', year: 2021 };
    await costs(
      'add',
      project,
      '--file',
      json('n.json', [{ ...kit, factors }, euro, { kind: 'icer', name: 'Forhold' }]),
    );
    const { value } = await costs('list', project);
    expect(value.mixture).toMatchObject({ currencies: ['EUR', 'NOK'], years: [2021, 2024] });
    const workbench = openNodeWorkbench(foldersIn(folder));
    await workbench.services.library.open({ path: library });
    const known = workbench.services.costNotes.list(project);
    await workbench.close();
    expect(known).toHaveLength(3);
    for (const [at, note] of known.entries()) {
      expect(value.notes[at]).toMatchObject({ ...note, check: checkCost(note) });
      for (const locale of ['nb', 'en'] as const)
        expect(value.notes[at].told[locale].lines).toEqual(costLines(note, locale));
    }
    const norwegian = (await print('costs', library, 'list', project, '--language', 'nb')).out;
    const english = (await print('costs', library, 'list', project, '--language', 'en')).out;
    expect(norwegian).toMatch(
      /^1\t\S+\tUtstyr\tkostnad\t96 millioner\tkr\t\t2024\n {2}400 000 kr × 240 pasienter = 96 millioner/,
    );
    expect(english).toMatch(/ = 96 million\b/);
    expect(english.trim().split('\n').at(-1)).toContain('2021, 2024');
  });

  it('moves a note to a place from 1 on, behind the last where there are fewer', async () => {
    const made = (
      await costs(
        'add',
        project,
        '--file',
        json(
          'm.json',
          ['a', 'b', 'c'].map((name) => ({ name })),
        ),
      )
    ).value;
    const moved = await costs('move', made[2].id, '1');
    expect(moved.value.notes.map(({ name }: { name: string }) => name)).toEqual(['c', 'a', 'b']);
    await costs('move', made[2].id, '99');
    expect(await names()).toEqual(['a', 'b', 'c']);
    await run('undo', library, '--project', project);
    expect(await names()).toEqual(['c', 'a', 'b']);
    for (const place of ['0', '-1', '1.5', '1e400', 'first'])
      expect((await costs('move', made[0].id, '--', place)).exitCode).toBe(64);
    expect(await names()).toEqual(['c', 'a', 'b']);
  });

  it('keeps a figure that cannot be read as it was typed, and says so by its exit code', async () => {
    for (const amount of ['femti', '1.234', '1e400', '\u0000', '9'.repeat(100)]) {
      const kept = await costs('add', project, '--file', json('u.json', { amount }));
      expect([amount, kept.exitCode]).toEqual([amount, 2]);
      expect(kept.value[0].told.en.lines[0].level).toBe('fault');
    }
    const zero = await costs('add', project, '--amount=-0', '--currency', 'kr');
    expect(zero).toMatchObject({ exitCode: 0, value: [{ amount: '-0', check: { amount: { value: 0 } } }] });
    const huge = [{ amount: '900 milliarder', unit: '', name: '' }];
    const made = await costs('add', project, '--file', json('h.json', { amount: '1', factors: [...huge, ...huge] }));
    expect(made.value).toMatchObject([
      { check: { reckoned: null, agrees: 'differs' }, told: { nb: { reckoned: '∞' } } },
    ]);
    const { out } = await print('costs', library, 'list', project);
    expect(out).not.toMatch(/\0|undefined|NaN/);
  });

  it.each([
    [64, 'usage', ['shuffle']],
    [64, 'usage', ['add', 'PROJECT']],
    [64, 'usage', ['add', 'PROJECT', '--file', 'FILE', '--amount', '1']],
    [64, 'usage', ['add', 'PROJECT', '--amount', '1', '--kind', 'price']],
    [64, 'usage', ['add', 'PROJECT', '--amount', '1', '--year', 'i fjor']],
    [64, 'usage', ['add', 'PROJECT', '--amount', '1', '--sources', 'film:1']],
    [64, 'usage', ['add', 'PROJECT', '--amount', '1', '--measure', 'RR']],
    [64, 'usage', ['add', 'PROJECT', '--amount', '1', 'more']],
    [64, 'usage', ['list', 'PROJECT', '--public']],
    [64, 'usage', ['set', 'NOTE']],
    [64, 'usage', ['set', 'NOTE', '--amount', '2', '--language', 'no']],
    [64, 'usage', ['add', 'PROJECT', '--amount', '2', '--language', 'no']],
    [64, 'usage', ['move', 'NOTE', '1', '--language', 'no']],
    [64, 'usage', ['move', 'NOTE']],
    [1, 'not-found', ['list', '__proto__']],
    [1, 'not-found', ['add', 'none', '--amount', '1']],
    [1, 'not-found', ['add', 'PROJECT', '--amount', '1', '--sources', 'document:__proto__']],
    [1, 'not-found', ['add', 'PROJECT', '--amount', '1', '--sources', 'document:DOCUMENT,tag:none']],
    [1, 'not-found', ['set', 'PROJECT', '--amount', '1']],
    [1, 'not-found', ['remove', 'constructor']],
    [1, 'not-found', ['move', 'none', '1']],
    [1, 'invalid-input', ['add', 'PROJECT', '--amount', '1', '--year', '99999']],
    [1, 'invalid-input', ['add', 'PROJECT', '--amount', 'LONG']],
    [1, 'invalid-input', ['set', 'NOTE', '--name', 'LONG']],
    [1, 'invalid-input', ['set', 'LONG', '--name', 'a']],
  ])('refuses with %s %s: %j', async (exitCode, code, words) => {
    const note = (await costs('add', project, '--amount', '1', '--name', 'a')).value[0].id;
    const known = new Map(Object.entries({ PROJECT: project, NOTE: note, FILE: json('k.json', [kit]) }));
    known.set('LONG', 'x'.repeat(100_000));
    const before = await notes();
    const filled = words.map((each) => known.get(each) ?? each.replace('DOCUMENT', document));
    const refused = await costs(...filled);
    expect([refused.exitCode, refused.value.error?.code]).toEqual([exitCode, code]);
    expect(await notes()).toEqual(before);
  });

  it.each([
    ['no field of this name', '[{"amout":"1"}]'],
    ['the name of the language', '{"__proto__":{"amount":"1"}}'],
    ['a number where words are', '[{"amount":1}]'],
    ['a year beyond all', '[{"amount":"1"},{"year":1e400}]'],
    ['a year in part', '[{"year":2020.5}]'],
    ['too many parts', JSON.stringify({ factors: Array.from({ length: 13 }, () => factors[0]) })],
    ['none', '[]'],
    ['nothing', 'null'],
    ['no JSON', '{'],
    ['lists in lists', '[[{"amount":"1"}]]'],
  ])('takes nothing of a file with %s', async (_, content) => {
    const refused = await costs('add', project, '--file', json('bad.json', content));
    expect([refused.exitCode, refused.value.error?.code]).toEqual([1, 'invalid-input']);
    expect(await names()).toEqual([]);
  });
});

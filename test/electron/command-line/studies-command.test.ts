import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'studies-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

it('figures come from a spreadsheet or JSON, what is no number is named, and the grade is proposed from them', async () => {
  await run('new', library);
  const imported = await run('import', library, file('forslag.txt', 'Forslag om tang ved ryggsmerter\n\nTang er bra.'));
  const document = imported.value.outcomes[0].ids[0];
  const project = (await run('project', library, 'new', '--title', 'Tang')).value.id;
  const outcomes = file(
    'outcomes.json',
    JSON.stringify([{ name: 'Fall', nameEn: 'Falls', importance: 8, better: 'lower' }]),
  );
  const [outcome] = (await run('project', library, 'set', project, '--outcomes', outcomes)).value.outcomes;
  expect(outcome).toMatchObject({ name: 'Fall', nameEn: 'Falls', importance: 8, better: 'lower' });
  expect((await run('project', library, 'set', project, '--outcomes', outcomes)).value.outcomes).toHaveLength(1);

  const made = await run('studies', library, 'from', project, `document:${document}`);
  expect(made.value).toMatchObject([{ sources: [{ kind: 'document', id: document }] }]);
  expect((await run('studies', library, 'from', project, 'film:1')).exitCode).toBe(64);

  const block =
    'Studie\thendelser\tn\thendelser\tn\nHaugen 2023\t12\t120\t21\t118\nLie 2024\tfem\t64\t15\t66\n\t1\t2\t3\t4';
  const pasted = await run(
    'studies',
    library,
    'paste',
    project,
    outcome.id,
    '--kind',
    'counts',
    '--file',
    file('a.tsv', block),
  );
  expect(pasted).toMatchObject({ exitCode: 2, value: { faulty: ['Lie 2024: events1'], unnamed: [4] } });
  const [haugen, lie] = pasted.value.results;
  const mended = [{ id: lie.id, numbers: { events1: '5' } }];
  await run('studies', library, 'figures', project, '--file', file('m.json', JSON.stringify(mended)));
  expect((await run('studies', library, 'list', project)).value.results).toMatchObject([
    { id: haugen.id, numbers: { events1: '12', total2: '118' } },
    { id: lie.id, numbers: { events1: '5', total1: '64' } },
  ]);
  const proposed = (await run('grade', library, 'propose', outcome.id)).value;
  expect(proposed.figures).toBeNull();
  expect(proposed.proposals.imprecision).toEqual({
    levels: null,
    text: { nb: 'Utfallet har ingen analyse å regne fra.', en: 'The outcome has no analysis to reckon from.' },
  });
});

it('what cannot be is refused by its field, and the library is as it was', async () => {
  const project = (await run('project', library, 'new', '--title', 'Tare')).value.id;
  const unknown = file('f.json', JSON.stringify([{ studyName: 'Ny', outcomeId: 'none' }]));
  const refused = await run('studies', library, 'figures', project, '--file', unknown);
  expect(refused).toMatchObject({ exitCode: 1, value: { error: { code: 'not-found' } } });
  const gone = await run('studies', library, 'paste', project, 'none', '--file', join(folder, 'gone.tsv'));
  expect(gone).toMatchObject({ exitCode: 1 });
  expect(JSON.stringify(gone.value)).toContain('gone.tsv');
  expect((await run('studies', library, 'list', project)).value).toEqual({ studies: [], results: [] });
});

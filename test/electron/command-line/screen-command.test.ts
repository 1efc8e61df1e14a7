import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'screen-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run, print } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const ris = (titles: string[]) => titles.map((title) => `TY  - JOUR\nTI  - ${title}\nPY  - 2024\nER  - \n`).join('\n');

it('a search is noted, its file imported, the references screened, and the flow written as SVG', async () => {
  await run('new', library);
  const project = (await run('project', library, 'new', '--title', 'Tang')).value.id;
  const entry = { source: 'MEDLINE', searchedOn: '2026-01-09', strategy: '1. tang', hits: 4 };
  const search = (await run('screen', library, 'add-search', project, '--file', file('s.json', JSON.stringify(entry))))
    .value.id;
  const titles = ['Tang ved ryggsmerter', 'Tare ved hodepine', 'Fisk ved alt mulig'];
  const path = file('a.ris', ris(titles));
  const { ids } = (await run('import', library, path, '--search', search)).value.outcomes[0];
  expect((await run('screen', library, 'searches', project)).value).toMatchObject({
    searches: [{ id: search, hits: 4, records: 3, references: 3 }],
    files: [{ name: 'a.ris', searchId: search }],
  });
  await run('screen', library, 'decide', project, 'include', ids[0]);
  const left = await run(
    'screen',
    library,
    'decide',
    project,
    'exclude',
    '--query',
    'hodepine',
    '--reason',
    'Feil plage',
  );
  expect(left.value).toMatchObject({ decided: 1, rows: [{ id: ids[1], state: 'excluded', reason: 'Feil plage' }] });
  expect((await run('screen', library, 'list', project, '--state', 'undecided')).value).toMatchObject([{ id: ids[2] }]);
  const shown = (await run('screen', library, 'show', project, ids[0], '--stage', 'full-text')).value;
  expect(shown).toMatchObject({ row: { state: 'undecided' }, reference: { title: titles[0] }, searches: ['MEDLINE'] });

  const svg = join(folder, 'flow.svg');
  const flow = await run('screen', library, 'flow', project, '-o', svg, '--language', 'en');
  expect(flow.value).toMatchObject({ screened: 2, notYetScreened: 1, sought: 1, notImported: 1, path: svg });
  expect(readFileSync(svg, 'utf8')).toContain('Records screened (n = 2)');
  expect((await print('screen', library, 'flow', project, '--language', 'nb')).out).toContain('Treff vurdert (n = 2)');
});

it('two screen blindly, and what they disagree about is listed', async () => {
  const project = (await run('list', library, 'projects')).value[0].id;
  const [, , third] = (await run('screen', library, 'list', project)).value;
  expect((await run('screen', library, 'setup', project, '--persons', '2')).value.persons).toBe(2);
  await run('screen', library, 'decide', project, 'unsure', third.id);
  expect((await run('screen', library, 'list', project, '--state', 'waiting')).value).toHaveLength(3);
  expect((await run('screen', library, 'conflicts', project)).value).toEqual([]);
  const agreed = await run('screen', library, 'agree', project, 'exclude', third.id, '--reason', 'Feil art');
  expect(agreed.value.error).toMatchObject({ code: 'screening-open' });
  expect((await run('screen', library, 'agreement', project)).value).toEqual([]);
});

it('says what is missing or not to be done', async () => {
  const project = (await run('list', library, 'projects')).value[0].id;
  const code = async (...args: string[]) => {
    const { exitCode, value } = await run('screen', library, ...args);
    return [exitCode, value.error.code];
  };
  expect(await code('list')).toEqual([64, 'usage']);
  expect(await code('decide', project, 'kanskje', 'x')).toEqual([64, 'usage']);
  expect(await code('decide', project, 'include')).toEqual([64, 'usage']);
  expect(await code('decide', project, 'include', 'ingen')).toEqual([1, 'not-found']);
});

it('the same file once more, now with its search, is bound to it', async () => {
  const other = (await run('project', library, 'new', '--title', 'Fisk')).value.id;
  const path = file('b.ris', ris(['Laks ved uro']));
  await run('import', library, path);
  const entry = { source: 'Embase', searchedOn: '2026-01-10', strategy: '', hits: null };
  const search = (await run('screen', library, 'add-search', other, '--file', file('t.json', JSON.stringify(entry))))
    .value.id;
  expect((await run('import', library, path, '--search', search)).value.outcomes[0].status).toBe('duplicate');
  expect((await run('screen', library, 'list', other)).value).toHaveLength(1);
  const source = (await run('screen', library, 'searches', other)).value.files.at(-1).sourceId;
  await run('screen', library, 'bind', other, 'none', source);
  expect((await run('screen', library, 'list', other)).value).toEqual([]);
});

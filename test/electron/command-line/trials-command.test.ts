import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'trials-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run, print } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const study = (asOf: string, measure: string, status = 'RECRUITING') => ({
  protocolSection: {
    identificationModule: { nctId: 'NCT99000001', briefTitle: 'Remote follow-up in heart failure' },
    statusModule: {
      overallStatus: status,
      startDateStruct: { date: '2019-01' },
      primaryCompletionDateStruct: { date: '2021-06' },
      lastUpdatePostDateStruct: { date: asOf },
    },
    conditionsModule: { conditions: ['Heart Failure'] },
    outcomesModule: { primaryOutcomes: [{ measure }] },
    armsInterventionsModule: { interventions: [{ type: 'DEVICE', name: 'Telemonitoring' }] },
  },
});

it('tells what differs between imports, what is late, which numbers are not imported and how trials fit', async () => {
  await run('new', library);
  const [id] = (await run('import', library, file('1.json', study('2020-01-01', 'Death')))).value.outcomes[0].ids;
  await run('import', library, file('2.json', study('2024-01-01', 'Walking')));
  await run('import', library, file('notat.txt', 'Studiene NCT99000001 og NCT99000002 er nevnt i dette notatet.\n'));

  const { value: diff } = await run('trials', library, 'diff', id);
  expect(diff).toMatchObject({
    from: { asOf: '2020-01-01', file: '1.json' },
    to: { asOf: '2024-01-01' },
    changes: [{ field: 'primaryOutcomes', isTelling: true }],
  });
  expect((await print('trials', library, 'diff', id)).out).toMatch(/^2020-01-01 → 2024-01-01\n\* primaryOutcomes\t/);
  expect((await run('trials', library, 'diff', id, '--from', '2020', '--to', '2020-12-31')).value.changes).toEqual([]);
  expect(await run('trials', library, 'diff', id, '--from', '1999')).toMatchObject({
    exitCode: 1,
    value: { error: { code: 'not-found' } },
  });
  expect((await run('trials', library, 'findings')).value).toMatchObject([{ findings: ['outcome-changed', 'late'] }]);
  expect((await run('trials', library, 'numbers', '--missing')).value).toMatchObject([
    { number: 'NCT99000002', trialId: null, documents: 1, first: { page: 1 } },
  ]);
  expect((await run('trials', library, 'numbers')).value).toHaveLength(2);

  const project = (await run('project', library, 'new', '--title', 'P')).value.id;
  const pico = {
    population: ['heart failure'],
    intervention: ['telemonitoring'],
    comparator: [],
    outcome: [],
    synonyms: {},
  };
  await run('project', library, 'set', project, '--pico', file('pico.json', pico));
  expect((await run('trials', library, 'fit', project)).value).toMatchObject([
    { registryId: 'NCT99000001', level: 'strong' },
  ]);

  await run('import', library, file('3.json', study('2025-01-01', 'Sleep')));
  expect((await run('trials', library, 'include', project, id)).value).toHaveLength(1);
  const table = async () => (await run('trials', library, 'table', project)).value[0];
  expect(await table()).toMatchObject({ registryId: 'NCT99000001', snapshot: { file: '3.json' } });
  expect((await table()).cells[3]).toMatchObject({ text: 'Sleep', fields: ['outcomes'], was: null });
  await run('trials', library, 'write', project, id, 'outcome', 'Søvn');
  await run('import', library, file('4.json', study('2026-01-01', 'Rest')));
  expect((await table()).cells[3]).toMatchObject({ text: 'Søvn', was: 'Sleep', registry: 'Rest', isChanged: true });
  expect((await run('trials', library, 'keep', project)).value[0].cells[3]).toMatchObject({ isChanged: false });
  expect((await run('trials', library, 'take', project, id, 'outcome')).value[0].cells[3].text).toBe('Rest');
  expect(await run('trials', library, 'write', project, id, 'nothing', 'x')).toMatchObject({ exitCode: 64 });
  expect((await print('trials', library, 'table', project)).out).toContain('\toutcome\tregistry\toutcomes\tRest');
  expect(await run('trials', library, 'whatever')).toMatchObject({ exitCode: 64 });
}, 90_000);

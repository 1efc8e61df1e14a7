import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ExportChoice, ExportSave } from '../../../shared/contract/exports.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'export' } as const;
const box = (name: RegExp) => screen.findByRole('checkbox', { name });

test('one table is previewed, made in format and language, and told where it went', async () => {
  const host = projectHost({}, { saveExport: async (file) => `/home/kari/${file.fileName}` });
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('button', { name: 'Velg ingenting' }));
  await user.click(await box(/^Evidensprofil/));
  expect(await screen.findByRole('columnheader', { name: 'Utfall' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'CSV' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Skilletegn' }), 'Tabulator');
  await user.click(screen.getByRole('radio', { name: 'English' }));
  await user.click(screen.getByRole('button', { name: 'Lagre som CSV' }));
  expect(await screen.findByText(/Lagret \/home\/kari\/ut.csv/)).toBeTruthy();
  expect(host.calls.find((call) => call.path === 'exports.create' && isOf(call.input, 'csv'))?.input).toMatchObject({
    projectId: 'project-1',
    kind: 'evidence-profile',
    language: 'en',
    format: 'csv',
    separator: 'tab',
  });
});

test('how a summary of findings is told is chosen where it is exported and on its own tab, and remembered', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route: { screen: 'export', table: 'sof' } });
  await user.click(await screen.findByRole('checkbox', { name: 'Antall som må behandles (NNT)' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Absolutte effekter per' }), '10000');
  const evidence = { variant: 'risks', per: 10_000, numberNeeded: true };
  await waitFor(() =>
    expect(host.calls.findLast((call) => call.path === 'exports.table')?.input).toMatchObject({ evidence }),
  );
  await user.click(screen.getByRole('button', { name: 'Lagre som Excel' }));
  await waitFor(() =>
    expect(host.calls.findLast((call) => call.path === 'exports.create')?.input).toMatchObject({ evidence }),
  );
  expect(host.calls.findLast((call) => call.path === 'settings.update')?.input).toBeDefined();
  cleanup();
  renderApp(null, { host, route: { screen: 'evidence', tab: 'summary' } });
  expect(await screen.findByRole('checkbox', { name: 'Antall som må behandles (NNT)' })).toHaveProperty(
    'checked',
    true,
  );
});

test('a table that another screen asks for is the one that is chosen and shown', async () => {
  renderApp(null, { host: projectHost(), route: { screen: 'export', table: 'history' } });
  expect(await box(/^Historikk/)).toHaveProperty('checked', true);
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
  expect(await screen.findByRole('table')).toBeTruthy();
});

test('a card has the formats of a card, and keeps its language', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  expect(await box(/^Ryggmargsstimulering/)).toHaveProperty('checked', true);
  expect(screen.queryByRole('radio', { name: 'Excel' })).toBeNull();
  expect(screen.queryByRole('radiogroup', { name: 'Tabeller på' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'PDF' }));
  await user.click(screen.getByRole('button', { name: 'Lagre som PDF' }));
  await waitFor(() =>
    expect(host.calls.find((call) => call.path === 'exports.create' && isOf(call.input, 'pdf'))?.input).toMatchObject({
      cardId: 'card-1',
    }),
  );
});

test('several go into a folder: tables as one workbook or a file each, and the choice is remembered', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.click(await box(/^Oppsummeringstabell/));
  await user.click(await box(/^Søkelogg/));
  const folder = screen.getByRole('textbox', { name: 'Mappe' });
  await user.clear(folder);
  await user.type(folder, '/home/kari/ut');
  await user.click(screen.getByRole('button', { name: 'Lagre 2 filer' }));
  await waitFor(() => expect(saved(host.calls)).toHaveLength(1));
  await user.click(screen.getByRole('checkbox', { name: 'Alle tabellene i én arbeidsbok' }));
  await user.click(screen.getByRole('button', { name: 'Lagre 3 filer' }));
  await waitFor(() => expect(saved(host.calls)).toHaveLength(2));
  const [first, second] = saved(host.calls);
  expect(first).toMatchObject({
    folder: '/home/kari/ut',
    items: [
      { cardId: 'card-1', format: 'docx' },
      { kind: 'all', kinds: ['sof', 'search-log'], format: 'xlsx' },
    ],
  });
  expect(second?.items.map((item) => 'kind' in item && item.kind)).toEqual([false, 'sof', 'search-log']);
  expect(host.calls.find((call) => call.path === 'settings.update')?.input).toMatchObject({
    exports: { 'project-1': { folder: '/home/kari/ut', what: ['card:card-1', 'table:sof', 'table:search-log'] } },
  });
});

test('what was saved where is told file by file, with the reason where one was not made', async () => {
  const job: Job = {
    id: 'job-1',
    kind: 'export',
    state: 'done',
    startedAt: '2026-11-22T09:00:00.000Z',
    path: '/home/kari/Ryggmarg.metodebenk',
    phase: null,
    done: 2,
    total: 2,
    error: null,
    result: {
      path: '/ut',
      leftOut: 0,
      files: [
        { title: 'Varsel', format: 'pdf', path: '/ut/Varsel.pdf', byteLength: 4000, error: null },
        {
          title: 'Historikk',
          format: 'xlsx',
          path: null,
          byteLength: 0,
          error: { code: 'disk-full', details: { path: '/ut' } },
        },
      ],
    },
  };
  const host = projectHost({ jobs: [job] });
  renderApp(null, { host, route });
  const results = await screen.findByRole('article', { name: 'Lagrede filer' });
  expect(within(results).getByRole('status').textContent).toContain('Lagret 1 fil i /ut. 1 fil ble ikke laget');
  expect(within(results).getByText('Varsel.pdf (4 kB)')).toBeTruthy();
  expect(within(results).getByText(/[Dd]isken/)).toBeTruthy();
});

test('a cancelled dialog is not told as saved', async () => {
  const { user } = renderApp(null, { host: projectHost({}, { saveExport: async () => null }), route });
  await user.click(await screen.findByRole('button', { name: 'Lagre som Word' }));
  expect(await screen.findByText('Ikke lagret.')).toBeTruthy();
});

test('an empty table says what fills it', async () => {
  const table = { kind: 'sof', title: 'x', language: 'nb', columns: ['a'], rows: [], notes: [] } as const;
  const host = projectHost({ table: { ...table, columns: ['a'], rows: [], notes: [] } });
  const { user } = renderApp(null, { host, route });
  await user.click(await box(/^PICO-matrise/));
  expect(await screen.findByText('Merk passasjer i leseren.')).toBeTruthy();
});

const isOf = (input: unknown, format: string) => (input as { format?: string }).format === format;

function saved(calls: readonly { path: string; input: unknown }[]): ExportSave[] {
  return calls.filter(({ path }) => path === 'exports.save').map(({ input }) => input as ExportSave);
}

test('what is previewed is opened as a PDF to be printed, by button and by key', async () => {
  const openExport = vi.fn(async () => undefined);
  const { user, host } = renderApp(null, { host: projectHost({}, { openExport }), route });
  await user.click(await screen.findByRole('button', { name: 'Skriv ut …' }));
  await waitFor(() => expect(openExport).toHaveBeenCalledTimes(1));
  await user.keyboard('{Control>}p{/Control}');
  await waitFor(() => expect(openExport).toHaveBeenCalledTimes(2));
  const made = host.calls.filter(({ path }) => path === 'exports.create').map(({ input }) => input);
  expect(made.slice(-2)).toEqual([
    { cardId: 'card-1', format: 'pdf' },
    { cardId: 'card-1', format: 'pdf' },
  ]);
});

test.each([
  ['public', /offentlig utgave/, /Matrise/, { screen: 'evidence', tab: 'matrix' }, { kind: 'pico-matrix' }],
  ['internal', /intern utgave/, /Ryggmargsstimulering/, { screen: 'card', cardId: 'card-1' }, { cardId: 'card-1' }],
] as const)(
  'printed elsewhere, it is for whom the project was last exported, and says so: %s',
  async (audience, said, heading, there, what) => {
    const openExport = vi.fn(async () => undefined);
    const host = projectHost({}, { openExport });
    host.state.settings.exports = { 'project-1': { ...lastChoice, audience } };
    const { user } = renderApp(null, { host, route: there });
    await screen.findByRole('heading', { level: 1, name: heading });
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(openExport).toHaveBeenCalledTimes(1));
    const made = host.calls.findLast(({ path }) => path === 'exports.create')?.input;
    expect(made).toMatchObject({ ...what, format: 'pdf', audience });
    expect(await screen.findByText(said)).toBeTruthy();
  },
);

const lastChoice: ExportChoice = {
  folder: '/home/kari/ut',
  what: [],
  cardFormat: 'pdf',
  tableFormat: 'xlsx',
  language: 'nb',
  separator: 'semicolon',
  isWorkbook: true,
};

test('a file that takes long shows as work that can be cancelled, and nothing is told as failed', async () => {
  const host = projectHost();
  host.holds.set('exports', new Promise(() => undefined));
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('button', { name: 'Velg ingenting' }));
  await user.click(await box(/^Evidensprofil/));
  await user.click(screen.getByRole('radio', { name: 'PDF' }));
  await user.click(screen.getByRole('button', { name: 'Lagre som PDF' }));
  const work = await screen.findByRole('contentinfo', {}, { timeout: 20_000 });
  expect(within(work).getByRole('status').textContent).toBe('Lager filen (PDF)');
  await user.click(within(work).getByRole('button', { name: 'Avbryt' }));
  await waitFor(() => expect(screen.queryByRole('contentinfo')).toBeNull());
  expect(screen.queryByText(/ble ikke laget/)).toBeNull();
  const asked = host.calls.filter(({ path, input }) => path === 'exports.create' && 'kind' in (input as object));
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true]);
});

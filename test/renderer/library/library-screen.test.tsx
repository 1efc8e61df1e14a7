import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import { AppError } from '../../../shared/errors.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const finished: Job = {
  id: 'job-1',
  kind: 'import',
  state: 'done',
  startedAt: '2026-11-20T12:04:00.000Z',
  filesDone: 2,
  filesTotal: 2,
  current: null,
  pagesPerSecond: 200,
  error: null,
  result: {
    outcomes: [
      { path: '/a/forslag.pdf', status: 'imported', kind: 'document', ids: ['doc-1'], warnings: [] },
      {
        path: '/a/tom.pdf',
        status: 'refused',
        ids: [],
        code: 'file-empty',
        message: 'Kan ikke lese tom.pdf: filen er tom. Hent den på nytt fra der den kom fra.',
        warnings: [],
      },
    ],
    counts: { imported: 1, duplicate: 0, updated: 0, refused: 1 },
    milliseconds: 20,
  },
};

test('where the documents cannot be read, it says why once, and they can be asked for again', async () => {
  let asked = 0;
  const list = () => {
    asked += 1;
    throw new AppError('disk-full', {});
  };
  const { user } = renderApp(null, { host: fakeHost({}, {}, { documents: { list } as never }) });
  expect((await screen.findByRole('alert')).textContent).toMatch(/disk|plass/i);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  await waitFor(() => expect(asked).toBe(2));
});

test('documents are listed with issuer, tags and warnings', async () => {
  renderApp(null);
  const row = await screen.findByRole('row', { name: /Ryggmargsstimulering ved kroniske smerter/ });
  expect(within(row).getByText('Folkehelseinstituttet')).toBeTruthy();
  expect(within(row).getByRole('img', { name: 'Merker: P 2, I 1, C 0, O 3' })).toBeTruthy();
  expect(within(row).getByRole('img', { name: 'Metodevarsel' })).toBeTruthy();
});

test('read only, nothing is imported', async () => {
  const { library } = fakeHost().state;
  const counts = { documents: 0, trials: 0, references: 0, projects: 0, cards: 0 };
  const { rerender } = renderApp(null, { host: fakeHost({ library: { ...library, isReadOnly: true } }) });
  expect(await screen.findByRole('button', { name: 'Importer filer' })).toHaveProperty('disabled', true);
  rerender(null);
  renderApp(null, { host: fakeHost({ documents: [], library: { ...library, isReadOnly: true, counts } }) });
  expect(await screen.findByRole('heading', { name: /^Samlingen er tom så langt/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Velg filer' })).toBeNull();
});

test('arrows move, Space previews, Enter opens in the reader', async () => {
  const { user } = renderApp(null);
  const grid = await screen.findByRole('grid', { name: 'Dokumenter' });
  grid.focus();
  await user.keyboard('{ArrowDown} ');
  const preview = await screen.findByRole('region', { name: 'Forhåndsvisning' });
  expect(within(preview).getByRole('heading', { name: 'Årsrapport for ryggregisteret' })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(window.location.hash).toBe('#/reader/doc-2');
});

const removed: HistoryEntry = {
  id: 'entry-1',
  at: '2026-11-20T12:04:00.000Z',
  person: 'Kari Nordmann',
  projectId: null,
  action: 'document.remove',
  params: { title: 'Ryggmargsstimulering', count: 2 },
  undoneAt: null,
  isBarrier: false,
};

test('Shift selects many, and removing offers to undo just that', async () => {
  const { user, host } = renderApp(null, { host: fakeHost({ history: [removed] }) });
  const grid = await screen.findByRole('grid', { name: 'Dokumenter' });
  grid.focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(await screen.findByText('2 valgt')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Fjern' }));
  expect(host.state.documents).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Angre' }));
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'history.revert', input: { id: 'entry-1' } }));
});

test('what is offered to be undone is offered no more when Ctrl+Z has done it', async () => {
  const { user, host } = renderApp(null, { host: fakeHost({ history: [{ ...removed }] }) });
  const grid = await screen.findByRole('grid', { name: 'Dokumenter' });
  grid.focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Fjern' }));
  await screen.findByRole('button', { name: 'Angre' });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'history.undo', input: { projectId: null } }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Angre' })).toBeNull());
});

test('a kind chip and the fuzzy filter narrow the list', async () => {
  const { user } = renderApp(null);
  await screen.findByRole('grid', { name: 'Dokumenter' });
  await user.click(screen.getByRole('checkbox', { name: /Registerrapport 1/ }));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  await user.click(screen.getByRole('checkbox', { name: /Registerrapport 1/ }));
  await user.type(screen.getByRole('textbox', { name: 'Filtrer på navn' }), 'rygmarg');
  await waitFor(() => expect(screen.getAllByRole('row')[1]?.textContent).toContain('Ryggmargsstimulering'));
});

test('an empty library is a place to drop files', async () => {
  const library = {
    ...fakeHost().state.library,
    counts: { documents: 0, trials: 0, references: 0, projects: 0, cards: 0 },
  };
  const { host, container } = renderApp(null, { host: fakeHost({ library, documents: [] }) });
  expect(await screen.findByRole('heading', { name: 'Slipp filer her' })).toBeTruthy();
  await screen.findByRole('button', { name: /Ryggmargsstimulering 2026/ });
  const input = [...container.querySelectorAll('input[type="file"]')].at(-1)!;
  fireEvent.change(input, { target: { files: [new File(['x'], 'forslag.txt', { type: 'text/plain' })] } });
  await waitFor(() =>
    expect(host.calls).toContainEqual({
      path: 'imports.start',
      input: { files: [{ uploadId: 'forslag.txt', name: 'forslag.txt' }], projectId: 'project-1' },
    }),
  );
});

test('results of an import say why a file was refused and stay until dismissed', async () => {
  const { user, host } = renderApp(null, { host: fakeHost({ jobs: [finished] }) });
  const results = await screen.findByRole('region', { name: '1 avvist · 1 importert' });
  expect(within(results).getByText('1 avvist · 1 importert')).toBeTruthy();
  expect(within(results).getByText(/filen er tom/)).toBeTruthy();
  await user.click(within(results).getByRole('button', { name: 'Skjul' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: '1 avvist · 1 importert' })).toBeNull());
  expect(host.state.jobs).toEqual([]);
});

test('a file of records says how many of them were there before', async () => {
  const told = { ...finished.result!.outcomes[0]!, kind: 'reference' as const, ids: ['r1', 'r2', 'r3'], known: 2 };
  const counts = { imported: 1, duplicate: 0, updated: 0, refused: 0 };
  const job = { ...finished, result: { ...finished.result!, outcomes: [told], counts } } as Job;
  renderApp(null, { host: fakeHost({ jobs: [job] }) });
  const results = await screen.findByRole('region', { name: '1 importert' });
  expect(within(results).getByText(/^importert · 3 poster, 2 fantes fra før$/)).toBeTruthy();
});

test('the warnings of a file of records fold out, in the language of the screen and with their lines', async () => {
  const warnings = [{ code: 'record-without-id', message: 'line 7: no number', params: { line: '7' } }];
  const told = { ...finished.result!.outcomes[0]!, kind: 'trial' as const, ids: ['t1'], warnings };
  const counts = { imported: 1, duplicate: 0, updated: 0, refused: 0 };
  const job = { ...finished, result: { ...finished.result!, outcomes: [told], counts } } as Job;
  const { user } = renderApp(null, { host: fakeHost({ jobs: [job] }) });
  const results = await screen.findByRole('region', { name: '1 importert' });
  const fold = within(results).getByText('1 varsel');
  await user.click(fold);
  expect(fold.closest('details')?.open).toBe(true);
  expect(within(results).getByText('Studien på linje 7 mangler registernummer og er utelatt.')).toBeTruthy();
});

test('what was brought in last is told first', async () => {
  const counts = { imported: 0, duplicate: 2, updated: 0, refused: 0 };
  const later = { ...finished, id: 'job-later', result: { ...finished.result!, counts } } as Job;
  renderApp(null, { host: fakeHost({ jobs: [finished, later] }) });
  const last = await screen.findByRole('region', { name: '2 fantes fra før' });
  const first = screen.getAllByRole('region', { name: /importert|fantes fra før/ })[0];
  expect(first).toBe(last);
});

test('what was recognised anew is told as that, and not as a new version', async () => {
  const outcomes = finished.result!.outcomes.slice(0, 1).map((outcome) => ({ ...outcome, status: 'updated' as const }));
  const counts = { imported: 0, duplicate: 0, updated: 1, refused: 0 };
  const reread = { ...finished, kind: 'reread' as const, result: { ...finished.result!, outcomes, counts } } as Job;
  renderApp(null, { host: fakeHost({ jobs: [reread] }) });
  const results = await screen.findByRole('region', { name: 'Lest på nytt: 1 oppdatert' });
  expect(within(results).getByText(/lest på nytt/)).toBeTruthy();
});

test('the details of the chosen documents are changed in one step; what differs and is left stays', async () => {
  const changed = { ...removed, action: 'document.update' };
  const { user, host } = renderApp(null, { host: fakeHost({ history: [changed] }) });
  const grid = await screen.findByRole('grid', { name: 'Dokumenter' });
  grid.focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(await screen.findByRole('button', { name: 'Endre …' }));
  const form = await screen.findByRole('dialog', { name: 'Endre …' });
  expect(within(form).getByRole('button', { name: 'Endre 2' })).toHaveProperty('disabled', true);
  expect(within(form).getByRole('textbox', { name: 'Utgiver' })).toHaveProperty('placeholder', 'Ulike, endres ikke');
  await user.type(within(form).getByRole('textbox', { name: 'År' }), '2021');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Type' }), 'Retningslinje');
  await user.click(within(form).getByRole('button', { name: 'Endre 2' }));
  await waitFor(() =>
    expect(host.calls).toContainEqual({
      path: 'documents.update',
      input: { ids: ['doc-1', 'doc-2'], kind: 'guideline', year: 2021 },
    }),
  );
  expect(await screen.findByText('2 dokumenter endret')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Angre' }));
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'history.revert', input: { id: 'entry-1' } }));
});

test('the chosen sources are marked as exempt in one step', async () => {
  const { user, host } = renderApp(null, { locale: 'en' });
  (await screen.findByRole('grid', { name: 'Documents' })).focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(await screen.findByRole('button', { name: 'Mark as confidential …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Mark 2 sources as confidential' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Owner' }), 'Lappverket AS');
  await user.click(within(dialog).getByRole('button', { name: 'Mark as confidential' }));
  await waitFor(() =>
    expect(host.calls.find(({ path }) => path === 'exemptions.addMany')?.input).toMatchObject({
      projectId: 'project-1',
      subject: 'document',
      itemIds: ['doc-1', 'doc-2'],
      owner: 'Lappverket AS',
    }),
  );
});

test('a later version is called its title and number, as two words', async () => {
  const { documents } = fakeHost().state;
  renderApp(null, { host: fakeHost({ documents: documents.map((each) => ({ ...each, version: 2 })) }) });
  const [cell] = await screen.findAllByRole('rowheader', { name: / versjon 2$/ });
  expect(cell).toBeTruthy();
});

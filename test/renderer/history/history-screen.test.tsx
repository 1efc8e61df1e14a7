import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { appraisalToolSchema } from '../../../shared/contract/appraisal-tools.ts';
import type { AppraisalToolRow } from '../../../shared/contract/appraisals.ts';
import type { HistoryChanges, HistoryEntry } from '../../../shared/contract/history.ts';
import type { AppraisalToolService, HistoryService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { fictionalTool } from '../../shared/risk-of-bias/fictional-tool.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const entry = (change: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'h1',
  at: '2026-11-20T12:04:00.000Z',
  person: 'Kari Nordmann',
  projectId: null,
  action: 'document.remove',
  params: { title: 'Forslag', count: 1 },
  undoneAt: null,
  isBarrier: false,
  ...change,
});

test('entries are sentences, and an unknown action shows its code', async () => {
  const history = [
    entry({}),
    entry({ id: 'h2', params: { title: 'x', count: 3 } }),
    entry({ id: 'h3', action: 'moon.land', undoneAt: '2026-11-20T12:10:00.000Z' }),
  ];
  renderApp(null, { host: fakeHost({ history }), route: { screen: 'history' } });
  expect(await screen.findByText('fjernet dokumentet «Forslag»')).toBeTruthy();
  expect(screen.getByText('fjernet 3 dokumenter')).toBeTruthy();
  expect(screen.getByText('moon.land')).toBeTruthy();
  expect(screen.getByText(/^angret \d\d\.\d\d$/)).toBeTruthy();
});

test('what is corrected without having words of its own has a word, words of the document stay', async () => {
  const names = ['link', 'number', 'Pasientgruppe', 'toString'];
  const history = names.map((name) => entry({ id: name, action: 'correction.set', params: { title: 'F', name } }));
  renderApp(null, { host: fakeHost({ history }), route: { screen: 'history' } });
  expect(await screen.findByText('rettet «lenke» i «F»', {}, { timeout: 15_000 })).toBeTruthy();
  for (const name of ['nummer', 'Pasientgruppe', 'toString']) {
    expect(screen.getByText(`rettet «${name}» i «F»`)).toBeTruthy();
  }
});

const changed: HistoryChanges = {
  changes: [
    {
      table: 'outcome',
      rowId: 'o1',
      name: 'Smerte',
      kind: 'changed',
      fields: [
        { path: 'name', before: 'Smerte etter ett år', after: 'Smerte etter to år' },
        { path: 'importance', before: null, after: '8' },
        { path: 'position', before: '-1', after: '-2' },
      ],
      place: { projectId: 'project-1', outcomeId: 'o1' },
    },
  ],
  total: 1,
  refusal: null,
};

/** The history screen over one entry that changed the above; `asked` are the inputs of its lists. */
async function opened(changes: HistoryChanges, { isReadOnly = false, tools = [] as AppraisalToolRow[] } = {}) {
  const asked: object[] = [];
  const reverted: string[] = [];
  const host = fakeHost();
  host.state.library.isReadOnly = isReadOnly;
  const history: Partial<HistoryService> = {
    list: (input) => {
      asked.push(input);
      return [entry({ action: 'outcome.update', params: { name: 'Smerte' } })];
    },
    choices: () => ({ people: ['Kari Nordmann', 'Solveig Moe'], nouns: ['card', 'outcome'] }),
    state: () => ({ undo: null, redo: null, savedAt: null }),
    changes: () => changes,
    revert: (id) => {
      reverted.push(id);
      throw new AppError('undo-blocked', { action: 'x', later: 'y' });
    },
  };
  const view = renderApp(null, {
    host: fakeHost(
      { library: host.state.library },
      {},
      {
        history: history as HistoryService,
        appraisalTools: { list: () => tools } as Partial<AppraisalToolService> as AppraisalToolService,
      },
    ),
    route: { screen: 'history' },
  });
  const line = await screen.findByRole('button', { name: /endret utfallet «Smerte»/ });
  return { ...view, asked, reverted, line };
}

test('an entry opens to each field before and after, in words, with the way to the thing', async () => {
  const { user, line } = await opened(changed);
  expect(line.getAttribute('aria-expanded')).toBe('false');
  await user.click(line);
  const thing = await screen.findByRole('group', { name: 'Utfall Smerte' });
  expect(within(thing).getByText('Navn').nextSibling?.textContent).toBe('Smerte etter fjernet: ettlagt til: to år');
  expect(within(thing).getByText('Viktighet').nextSibling?.textContent).toBe('lagt til: 8');
  expect(thing.textContent).toContain('fjernet: -1 → lagt til: -2');
  expect(within(thing).getByRole('link', { name: 'Vis' }).getAttribute('href')).toBe('#/project');
  await user.click(line);
  expect(screen.queryByRole('group', { name: 'Utfall Smerte' })).toBeNull();
});

test('answers and decisions of a form are told in the words of their tool, and by their codes where it is not here', async () => {
  const tool = appraisalToolSchema.parse(fictionalTool);
  const form = (id: string): HistoryChanges['changes'][number] => ({
    table: 'appraisal',
    rowId: id,
    name: 'Haugen 2023',
    kind: 'changed',
    tool: id,
    fields: [
      { path: 'answers.dekning.answer', before: null, after: 'under-90' },
      { path: 'decisions.dekning.reason', before: null, after: 'Bare to av fire helseforetak' },
      { path: 'decisions.*.level', before: null, after: 'mangelfull' },
    ],
    place: { projectId: 'project-1' },
  });
  const changes = { changes: [form(tool.id), form('another')], total: 2, refusal: null };
  const { user, line } = await opened(changes, { tools: [{ tool, origin: 'machine' }] });
  await user.click(line);
  const [here, elsewhere] = await screen.findAllByRole('group', { name: /Haugen 2023/ });
  expect(await within(here!).findByText('dekning Dekningsgrad?, Svar')).toBeTruthy();
  expect(here!.textContent).toContain('lagt til: Under 90 %');
  expect(within(here!).getByText('Dekning, Begrunnelse')).toBeTruthy();
  expect(within(here!).getByText('Samlet, Nivå')).toBeTruthy();
  expect(within(elsewhere!).getByText('dekning, Svar')).toBeTruthy();
  expect(elsewhere!.textContent).toContain('lagt til: under-90');
});

test('an entry is taken back from where it stands, and a refusal is told', async () => {
  const { user, line, reverted } = await opened(changed);
  await user.click(line);
  await user.click(await screen.findByRole('button', { name: 'Angre dette' }));
  await waitFor(() => expect(reverted).toEqual(['h1']));
  expect(await screen.findByText(/kan ikke angres fordi en senere endring/)).toBeTruthy();
});

test('what cannot be taken back says why, by the name of what rests on it', async () => {
  const later = entry({ id: 'h9', person: 'Solveig Moe', action: 'outcome.remove', params: { name: 'Smerte' } });
  const { user, line } = await opened({ ...changed, refusal: { code: 'undo-blocked', later } });
  await user.click(line);
  expect(await screen.findByText(/bygger på det: Solveig Moe fjernet utfallet «Smerte»/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Angre dette' })).toBeNull();
});

test('in a library open for reading nothing can be taken back', async () => {
  const { user, line } = await opened(changed, { isReadOnly: true });
  await user.click(line);
  expect(await screen.findByText(/bare for lesing, så ingenting kan angres/)).toBeTruthy();
});

test('filters narrow what is asked for, and are cleared at once', async () => {
  const { user, asked } = await opened(changed);
  expect(asked.at(-1)).toEqual({ projectId: null, limit: 200 });
  await user.type(screen.getByLabelText('Navn og titler'), 'smerte');
  await user.type(screen.getByLabelText('Fra dag'), '2026-11-01');
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ projectId: null, limit: 200, text: 'smerte', fromDay: '2026-11-01' }),
  );
  await user.click(screen.getByRole('button', { name: 'Vis alt' }));
  expect(screen.getByLabelText<HTMLInputElement>('Navn og titler').value).toBe('');
  expect(screen.getByLabelText<HTMLInputElement>('Fra dag').value).toBe('');
});

test('what was taken back from the middle reads as what it took back', async () => {
  const history = [entry({ action: 'history.revert', params: { action: 'outcome.add', name: 'Gange' } })];
  renderApp(null, { host: fakeHost({ history }), route: { screen: 'history' } });
  expect(await screen.findByText('tok tilbake: la til utfallet «Gange»')).toBeTruthy();
});

test('older entries follow page by page to the first, and read as one list', async () => {
  const all = Array.from({ length: 450 }, (_, at) =>
    entry({ id: `h${at}`, params: { title: `Del ${Math.floor(at / 150)}`, count: 1 } }),
  );
  const history: Partial<HistoryService> = {
    list: ({ limit, before }) => {
      const from = before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1;
      return all.slice(from, from + limit);
    },
    choices: () => ({ people: [], nouns: [] }),
    state: () => ({ undo: null, redo: null, savedAt: null }),
  };
  const { user } = renderApp(null, {
    host: fakeHost({}, {}, { history: history as HistoryService }),
    route: { screen: 'history' },
  });
  const told = () =>
    screen.getAllByRole('button', { name: /fjernet dokumentet/ }).map(({ textContent }) => textContent);
  await screen.findByText('50 ganger');
  expect(told()).toEqual([expect.stringMatching(/Del 0.*150 ganger/), expect.stringMatching(/Del 1.*50 ganger/)]);
  await user.click(screen.getByRole('button', { name: 'Vis eldre' }));
  await screen.findByText('100 ganger');
  await user.click(screen.getByRole('button', { name: 'Vis eldre' }));
  await waitFor(() => expect(told()).toEqual([0, 1, 2].map((at) => expect.stringMatching(`Del ${at}.*150 ganger`))));
  expect(screen.queryByRole('button', { name: 'Vis eldre' })).toBeNull();
});

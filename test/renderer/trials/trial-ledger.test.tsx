/** The trials of a project: what fits, what is wrong, which registries tell of one, side by side, and what is not imported. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TrialChanges } from '../../../renderer/features/trials/trial-changes.tsx';
import { emptyPico } from '../../../shared/contract/projects.ts';
import type { NamedNumber, TrialLedger } from '../../../shared/contract/trials.ts';
import { fakeProject, projectHost } from '../helpers/fake-project.ts';
import { fakeTrial } from '../helpers/fake-trial.ts';
import { renderApp } from '../helpers/render-app.tsx';

const trials = () => [
  fakeTrial({
    id: 't1',
    title: 'Første studie',
    status: 'RECRUITING',
    startDate: '2020-01',
    completionDate: '2090-01-01',
  }),
  fakeTrial({
    id: 't2',
    registryId: 'NCT90000002',
    title: 'Andre studie',
    status: 'COMPLETED',
    // As the retired XML writes them.
    studyType: 'Interventional',
    enrollment: { count: 1200, type: 'ESTIMATED' },
    eligibility: { criteria: '', sex: 'Female', minimumAge: '18 Years', maximumAge: '75 Years' },
  }),
];
const fits = {
  t1: {
    score: 0.9,
    level: 'strong' as const,
    reasons: [
      { element: 'P' as const, term: 'ryggsmerter', field: 'conditions' as const, share: 1, words: 'Back Pain' },
    ],
  },
};
const ledger: TrialLedger = {
  records: [
    {
      id: 't1',
      registryId: 'NCT90000001',
      registry: 'ClinicalTrials.gov',
      asOf: '2026-10-01',
      snapshots: [],
      link: null,
    },
    {
      ...{ id: 't9', registryId: '2024-500999-12-00', registry: 'CTIS', asOf: '2026-05-01', snapshots: [] },
      link: { number: 'NCT90000001', at: '2026-11-01', person: 'Kari' },
    },
  ],
  conflicts: [
    {
      field: 'status',
      values: [
        { id: 't1', value: 'RECRUITING' },
        { id: 't9', value: 'Ended' },
      ],
    },
  ],
  related: [{ id: 't2', registryId: 'NCT90000002', title: 'Andre studie', number: 'NCT90000001' }],
};
const number: NamedNumber = {
  ...{ number: 'NCT90000077', registry: 'ClinicalTrials.gov', trialId: null, title: '', documents: 1, mentions: 2 },
  first: { documentId: 'doc-1', title: 'Notat', page: 3, start: 12 },
};

async function open() {
  const host = projectHost({ trials: trials(), fits, ledgers: { t1: ledger }, numbers: [number] });
  const app = renderApp(null, { host, route: { screen: 'evidence', tab: 'trials' } });
  await screen.findByRole('grid', { name: 'Studier' });
  return { ...app, host };
}

test('what fits the question is a filter, and the trial says by which words', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('checkbox', { name: 'Treffer 1' }));
  await waitFor(() =>
    expect(
      within(screen.getByRole('grid'))
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Første studie']),
  );
  const reasons = screen.getByRole('heading', { name: 'Treffer spørsmålet' }).parentElement!;
  expect(await within(reasons).findByText('Back Pain')).toBeTruthy();
  expect(within(reasons).getByText('ryggsmerter')).toBeTruthy();
});

test('a question without terms is told as that, and not as trials that are about something else', async () => {
  const { project } = fakeProject({});
  const host = projectHost({ trials: trials(), fits, project: { ...project, pico: emptyPico } });
  renderApp(null, { host, route: { screen: 'evidence', tab: 'trials' } });
  await screen.findByText(/^Spørsmålet har ingen ord ennå/);
  expect(screen.queryByText('Ikke sett')).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /^Ikke sett/ })).toBeNull();
});

test('registries of one trial stand side by side where they disagree, and are parted and joined', async () => {
  const { user, host } = await open();
  const table = await screen.findByRole('table', { name: 'Der registrene er uenige' });
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['Rekrutterer', 'Avsluttet']);
  await user.click(screen.getByRole('button', { name: 'Skill ut 2024-500999-12-00' }));
  await user.click(screen.getByRole('button', { name: 'Samme studie: NCT90000002' }));
  const asked = host.calls.filter(({ path }) => /link$/.test(path)).map(({ path, input }) => [path, input]);
  expect(asked).toEqual([
    ['trials.unlink', { id: 't9' }],
    ['trials.link', { id: 't1', otherId: 't2' }],
  ]);
});

test('the timeline is told as one sentence', async () => {
  await open();
  const picture = await screen.findByRole('img', { name: /^Tidslinje: status Rekrutterer, starter/ });
  expect(picture.getAttribute('aria-label')).toMatch(/slutt 1\. jan\. 2090.*i dag/);
});

test('two chosen trials are compared, and only what differs on demand', async () => {
  const { user } = await open();
  expect(screen.queryByRole('button', { name: /^Sammenlign/ })).toBeNull();
  screen.getByRole('grid', { name: 'Studier' }).focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(await screen.findByRole('button', { name: 'Sammenlign 2 studier' }));
  const dialog = await screen.findByRole('dialog', { name: 'Studier side om side' });
  const fieldsShown = () =>
    within(dialog)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
  await waitFor(() => expect(fieldsShown()).toContain('Statusulikt'));
  expect(fieldsShown()).toContain('Sponsor');
  expect(within(dialog).getAllByRole('cell', { name: '100 · anslått' })).toHaveLength(1);
  expect(within(dialog).getByRole('cell', { name: /^1\s200 · anslått$/ })).toBeTruthy();
  expect(within(dialog).getAllByRole('cell', { name: 'intervensjonsstudie' })).toHaveLength(2);
  expect(fieldsShown()).toContain('Studietype');
  expect(within(dialog).getByRole('cell', { name: 'kvinner · fra 18 år · til 75 år' })).toBeTruthy();
  await user.click(within(dialog).getByRole('checkbox', { name: 'Bare det som er ulikt' }));
  expect(fieldsShown()).not.toContain('Sponsor');
});

test('numbers that documents name and nobody imported are listed with their place, and saved', async () => {
  const { user, host } = await open();
  await user.click(await screen.findByRole('button', { name: '1 nummer ikke importert' }));
  const dialog = await screen.findByRole('dialog', { name: 'Studienumre som ikke er importert' });
  expect(within(dialog).getByRole('rowheader').textContent).toContain('NCT90000077');
  expect(within(dialog).getByRole('link', { name: 'Notat, side 3' }).getAttribute('href')).toBe(
    '#/reader/doc-1?start=12',
  );
  await user.click(within(dialog).getByRole('button', { name: 'Lagre som CSV' }));
  await waitFor(() =>
    expect(host.calls.filter(({ path }) => path.startsWith('exports.')).map(({ input }) => input)).toContainEqual(
      expect.objectContaining({ kind: 'missing-trials', format: 'csv', language: 'nb' }),
    ),
  );
});

test('what a registry changed is told in the words of the screen', async () => {
  const changes = [
    { field: 'status', from: 'RECRUITING', to: 'COMPLETED' },
    { field: 'enrollment', from: { count: 240, type: 'ESTIMATED' }, to: { count: 180, type: 'ACTUAL' } },
    { field: 'statusDate', to: '2025-02' },
    { field: 'phases', from: ['PHASE2'] },
  ];
  const history = [
    { asOf: '2023-02-01', changes: [] },
    { asOf: '2025-02-01', changes },
  ];
  renderApp(<TrialChanges history={history} />);
  const part = (await screen.findByRole('heading', { name: 'Endringer i registeret' })).parentElement!;
  const told = (tag: string) => [...part.querySelectorAll(tag)].map((each) => each.textContent);
  expect(told('del')).toEqual(['Rekrutterer', '240 · anslått', '–', 'Fase 2']);
  expect(told('ins')).toEqual(['Fullført', '180 · faktisk', 'februar 2025', '–']);
});

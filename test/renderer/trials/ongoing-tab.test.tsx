import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { copiedTable } from '../../../renderer/features/trials/ongoing/copied-table.ts';
import { type FakeProject, projectHost } from '../helpers/fake-project.ts';
import { fakeTrial } from '../helpers/fake-trial.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'evidence', tab: 'ongoing' } as const;
const trials = [
  fakeTrial({ conditions: ['Flom i kjeller'] }),
  fakeTrial({ id: 'trial-2', registryId: 'NCT90000002', conditions: ['Tørke'], status: 'COMPLETED' }),
];
const open = (change: Partial<FakeProject> = {}) => {
  const host = projectHost({ trials, ...change });
  return { user: renderApp(null, { host, route }).user, host };
};
const cell = (text: RegExp) => screen.findByRole('gridcell', { name: text });
const calls = ({ calls: all }: ReturnType<typeof projectHost>, path: string) =>
  all.filter((call) => call.path === path).map(({ input }) => input);

test('keys walk the cells, Enter writes in one, and Ctrl+Enter saves it and leads back', async () => {
  const { user, host } = open();
  (await cell(/^Flom i kjeller/)).focus();
  await user.keyboard('{ArrowDown}{End}');
  expect(document.activeElement?.textContent).toMatch(/^Fullført/);
  await user.keyboard('{Enter}');
  const field = screen.getByRole('textbox', { name: 'I tabellen' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.clear(field);
  await user.type(field, 'Slutt i Fjellby{Control>}{Enter}{/Control}');
  expect(calls(host, 'ongoingTrials.edit')).toEqual([
    { projectId: 'project-1', language: 'nb', trialId: 'trial-2', cell: 'status', text: 'Slutt i Fjellby' },
  ]);
  const written = await cell(/Slutt i Fjellby/);
  expect(document.activeElement).toBe(written);
  expect(within(written).getByText(/Skrevet for hånd/)).toBeTruthy();
});

test('Escape drops what was typed', async () => {
  const { user, host } = open();
  (await cell(/^Flom i kjeller/)).focus();
  await user.keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'I tabellen' }), 'xyz{Escape}');
  expect(document.activeElement?.textContent).toMatch(/^Flom i kjeller/);
  expect(calls(host, 'ongoingTrials.edit')).toEqual([]);
});

test('a cell tells its fields as the registry wrote them, its import, and leads to each field', async () => {
  open();
  (await cell(/^Flom i kjeller/)).focus();
  expect(await screen.findByText(/ClinicalTrials.gov NCT90000001, per 1\. okt\. 2026/)).toBeTruthy();
  expect(screen.getByText(/studier\.json, importert/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Tilstander' }).getAttribute('href')).toBe(
    '#/trials/trial-1?field=conditions',
  );
  expect(screen.getByRole('link', { name: 'Antall deltakere' }).getAttribute('href')).toBe(
    '#/trials/trial-1?field=enrollment',
  );
});

test('what the registry changed behind a written cell is told, and kept or taken for the cell or for all', async () => {
  const edit = { language: 'nb', text: 'Min', was: 'noe annet', asOf: '2026-01-01', cell: 'status' } as const;
  const tableEdits = trials.map(({ id }) => ({ ...edit, trialId: id }));
  const { user, host } = open({ tableEdits });
  expect(await screen.findByText('Registrene er endret bak 2 celler som du har skrevet.')).toBeTruthy();
  screen.getAllByRole('gridcell', { name: /Min$/ })[0]!.focus();
  expect(await screen.findByText('noe annet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Behold min' }));
  expect(await screen.findByText('Registeret er endret bak 1 celle som du har skrevet.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bruk registrenes' }));
  expect(calls(host, 'ongoingTrials.decide').at(-1)).toMatchObject({
    cells: [{ trialId: 'trial-2', cell: 'status' }],
    decision: 'accept',
  });
});

test('the table is shown in the other language', async () => {
  const { user } = open();
  expect(await screen.findByRole('columnheader', { name: 'Hovedutfallsmål' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(await cell(/^Completed/)).toBeTruthy();
});

test('a link to a field opens the record with that field in hand', async () => {
  const host = projectHost({ trials });
  renderApp(null, { host, route: { screen: 'trials', trialId: 'trial-1', field: 'conditions' } });
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^TilstanderFlom i kjeller/));
});

test('a copied table keeps lines in their cells, and runs nothing in a spreadsheet', () => {
  const { text, html } = copiedTable(
    ['A', 'B'],
    [
      ['to\nlinjer "x"', '=1+1'],
      ['<b>', ''],
    ],
  );
  expect(text).toBe('A\tB\n"to\nlinjer ""x"""\t\'=1+1\n<b>\t');
  expect(html).toContain('to<br style="mso-data-placement:same-cell">linjer &quot;x&quot;</td>');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toMatch(/<td>=/);
});

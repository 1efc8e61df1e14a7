import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { goTo } from '../../../renderer/app/routes.ts';
import { fakeDocument } from '../helpers/fake-document.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

test('a document is erased from its row: what goes and what stays is shown, and a word is asked for', async () => {
  const { user, host } = renderApp(null);
  (await screen.findByRole('grid', { name: 'Dokumenter' })).focus();
  await user.keyboard('{ArrowDown}');
  await user.click(await screen.findByRole('button', { name: 'Slett for godt …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Slett innholdet i et dokument for godt' });
  expect(await within(dialog).findByText(/blir til «Slettet dokument 0123456789ab»/)).toBeTruthy();
  expect(
    within(within(dialog).getByRole('region', { name: 'Dette slettes' })).getAllByRole('listitem')[1]?.textContent,
  ).toBe('Sitater i merker 3');
  expect(within(dialog).getByRole('region', { name: 'Dette blir igjen' })).toBeTruthy();
  expect(within(dialog).getByText('/home/kari/Ryggmarg.metodebenk.damaged-2026')).toBeTruthy();
  const submit = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Slett for godt' });
  expect(submit.disabled).toBe(true);
  await user.click(within(dialog).getByRole('radio', { name: 'Fjern sikkerhetskopier som inneholder det' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Skriv «slett» for å bekrefte' }), 'slett');
  await user.click(submit);
  expect(host.state.erased).toEqual([{ kind: 'document', id: 'doc-2', withText: false, backups: 'remove' }]);
});

test('people stand in the settings with what they made, and are erased with what they wrote where that is asked', async () => {
  const { user, host } = renderApp(null);
  await screen.findByRole('grid', { name: 'Dokumenter' });
  goTo({ screen: 'settings' });
  await user.click(await screen.findByRole('button', { name: 'Personer i samlingen …' }));
  const people = await screen.findByRole('dialog', { name: 'Personer i samlingen' });
  const rows = await within(people).findAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('filer 2'),
    expect.stringContaining('merker 3 · historikk 12'),
    expect.stringMatching(/^Slettet person a1b2slettet .* · Ingenting ennå$/),
  ]);
  expect(within(rows[2]!).queryByRole('button')).toBeNull();
  await user.click(within(people).getByRole('button', { name: 'Solveig Moe: Slett for godt …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Slett en person for godt' });
  await user.click(await within(dialog).findByRole('checkbox', { name: /Slett også det personen har skrevet/ }));
  await user.type(within(dialog).getByRole('textbox', { name: /bekrefte/ }), 'Slett{Enter}');
  expect(host.state.erased).toEqual([{ kind: 'person', id: 'solveig', withText: true, backups: 'rewrite' }]);
});

test('nothing is erased in a library that is read only', async () => {
  const host = fakeHost({});
  host.state.library = { ...host.state.library, isReadOnly: true };
  const { user } = renderApp(null, { host });
  (await screen.findByRole('grid', { name: 'Dokumenter' })).focus();
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByText('1 valgt')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Slett for godt …' })).toBeNull();
});

test('the reader says that a document was erased, with the hash that proves what it was', async () => {
  const documents = [fakeDocument({ erasedAt: '2026-11-19T10:00:00.000Z' })];
  renderApp(null, { host: fakeHost({ documents }), route: { screen: 'reader', documentId: 'doc-1' } });
  expect(await screen.findByRole('heading', { name: 'Innholdet er slettet' })).toBeTruthy();
  expect(screen.getByText(new RegExp('a'.repeat(64)))).toBeTruthy();
});

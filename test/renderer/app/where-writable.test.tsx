import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Route } from '../../../renderer/app/routes.ts';
import { buildExemption } from '../../shared/exemptions/exemption-builder.ts';
import { fakeCard, projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

/** A library with something of everything, open to read only. */
function open(route: Route) {
  const exemption = buildExemption({ id: 'ex-1', subject: 'passage', itemId: 'doc-1', quote: 'et hemmelig tall' });
  const host = projectHost(
    {
      items: [
        { projectId: 'project-1', kind: 'document', itemId: 'doc-1', decision: 'excluded', reason: 'feil populasjon' },
      ],
    },
    {},
    { exemptions: { list: () => [exemption] } as never },
  );
  host.state.library.isReadOnly = true;
  const before = ['projects', 'tags', 'suggestions', 'cards', 'grades', 'exemptions'];
  const writes = () =>
    host.calls
      .map(({ path }) => path)
      .filter((path) => before.includes(path.split('.')[0]!) && /\.(set|add|update|remove|reject|create)/.test(path));
  return { ...renderApp(null, { host, route }), writes };
}
const because = 'Samlingen er åpnet bare for lesing, så dette kan ikke endres.';

test.each<[string, Route, RegExp]>([
  ['the project', { screen: 'project' }, /^Nytt begrep under Intervensjon/],
  ['a term', { screen: 'project' }, /^Begrep: kronisk smerte/],
  ['an outcome', { screen: 'project' }, /^Navn på utfallet Livskvalitet/],
  ['a judgement', { screen: 'evidence', tab: 'outcomes', outcomeId: 'o1' }, /^Effekt, slik/],
  ['the title of a card', { screen: 'card', cardId: 'card-1' }, /^Tittel på kortet/],
])('%s can be focused and copied from, and takes no words', async (_, route, name) => {
  const { user, writes } = open(route);
  const field = await screen.findByLabelText<HTMLInputElement>(name);
  const { value } = field;
  await user.click(field);
  expect(document.activeElement).toBe(field);
  await user.keyboard('x{Enter}{Alt>}{ArrowUp}{/Alt}');
  await user.paste('to\nlinjer');
  await user.tab();
  expect(field.value).toBe(value);
  expect(writes()).toEqual([]);
});

test.each<[string, Route, RegExp]>([
  ['an outcome', { screen: 'project' }, /^Fjern utfallet Smerte/],
  ['a term', { screen: 'project' }, /^Fjern begrepet kronisk smerte/],
  ['a new version', { screen: 'card', cardId: 'card-1' }, /^Ny versjon/],
  ['a card', { screen: 'card' }, /^Fjern kortet Ryggmargsstimulering/],
])('the button of %s can be reached, says why it does nothing, and does nothing', async (_, route, name) => {
  const { user, writes } = open(route);
  // By the whole tree's roles a card takes many seconds.
  const named = await waitFor(() => screen.queryByLabelText(name) ?? screen.getByText(name));
  const button = named.closest('button')!;
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.getAttribute('aria-description')).toBe(because);
  button.focus();
  expect(document.activeElement).toBe(button);
  await user.keyboard('{Enter}');
  await user.click(button);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(writes()).toEqual([]);
});

test('a decision and its reason are read and not changed', async () => {
  const { user, writes } = open({ screen: 'project' });
  await user.click(await screen.findByRole('tab', { name: 'Kilder' }));
  const reason = await screen.findByLabelText<HTMLInputElement>(/^Grunn til at/);
  expect(reason.value).toBe('feil populasjon');
  expect(reason.readOnly).toBe(true);
  const choice = screen.getByRole('radiogroup', { name: /^Avgjørelse for/ });
  expect(choice.getAttribute('aria-readonly')).toBe('true');
  await user.click(within(choice).getByText('Inkludert'));
  expect(within(choice).getByRole('radio', { name: 'Ekskludert' })).toHaveProperty('checked', true);
  expect(writes()).toEqual([]);
  expect(screen.queryByRole('group', { name: /^Avgjør for/ })).toBeNull();
});

test('marks in the reader stay, and neither keys nor buttons touch them', async () => {
  const { user, writes } = open({ screen: 'reader', documentId: 'doc-1' });
  await screen.findByText('smerte målt med VAS', { selector: 'mark' });
  await user.keyboard('j');
  expect((await screen.findByRole('button', { name: /Godta/ })).getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{Enter}p{Backspace}');
  await user.keyboard('s');
  expect(screen.queryByRole('toolbar', { name: 'Merk utvalget' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Unntatt offentlighet, endre/ })).toBeNull();
  expect(writes()).toEqual([]);
});

test('exemptions are listed without a way to change them', async () => {
  const { user } = open({ screen: 'project' });
  await user.click(await screen.findByRole('tab', { name: 'Unntatt offentlighet' }));
  expect(await screen.findByText('et hemmelig tall')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /endre/ })).toBeNull();
});

test('a frozen card says that it is frozen', async () => {
  const host = projectHost({ cards: [{ ...fakeCard(), state: 'frozen' }] });
  renderApp(null, { host, route: { screen: 'card', cardId: 'card-1' } });
  const add = (await screen.findAllByText('Nytt punkt'))[0]!.closest('button')!;
  expect(add.getAttribute('aria-description')).toBe('Kortet er fryst, så det kan ikke endres.');
});

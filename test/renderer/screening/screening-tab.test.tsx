import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { screeningHost } from '../helpers/fake-screening.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'project', tab: 'screening' } as const;
const decided = (host: ReturnType<typeof screeningHost>) =>
  host.calls.filter(({ path }) => path === 'screening.decide').map(({ input }) => input);
const article = (name: string) => screen.findByRole('article', { name });

test('letters decide and go on to the next; an exclusion asks for its reason by digit', async () => {
  const host = screeningHost();
  const { user } = renderApp(null, { host, route });
  await article('Kronisk smerte og tang');
  await user.keyboard('i');
  await article('Tare ved hodepine');
  await user.keyboard('e');
  const reasons = await screen.findByRole('dialog');
  within(reasons).getByRole('button', { name: '2 Feil utfall' });
  await user.keyboard('2');
  await article('Fisk og langvarig smerte');
  expect(decided(host)).toMatchObject([
    { referenceIds: ['r1'], decision: 'include', reason: '' },
    { referenceIds: ['r2'], decision: 'exclude', reason: 'Feil utfall' },
  ]);
  expect(await screen.findByText('2 av 3 vurdert')).toBeTruthy();
});

test('a digit right after E chooses, however fast', async () => {
  const host = screeningHost();
  const { user } = renderApp(null, { host, route });
  const first = await article('Kronisk smerte og tang');
  within(first).getByRole('button', { name: /^Utelat/ });
  fireEvent.keyDown(document.body, { key: 'e' });
  fireEvent.keyDown(document.body, { key: '1' });
  await article('Tare ved hodepine');
  await user.keyboard('e');
  await user.type(await screen.findByRole('textbox', { name: 'Annen grunn' }), '1 uke{Enter}');
  await article('Fisk og langvarig smerte');
  expect(decided(host)).toMatchObject([
    { referenceIds: ['r1'], decision: 'exclude', reason: 'Feil populasjon' },
    { referenceIds: ['r2'], decision: 'exclude', reason: '1 uke' },
  ]);
});

test('a key pressed before the answer has come decides the next one, not the same again', async () => {
  const host = screeningHost();
  renderApp(null, { host, route });
  await article('Kronisk smerte og tang');
  await waitFor(() => expect(host.calls.filter(({ path }) => path === 'screening.get')).toHaveLength(2));
  fireEvent.keyDown(document.body, { key: 'i' });
  fireEvent.keyDown(document.body, { key: 'u' });
  await article('Fisk og langvarig smerte');
  expect(decided(host)).toMatchObject([
    { referenceIds: ['r1'], decision: 'include' },
    { referenceIds: ['r2'], decision: 'unsure' },
  ]);
});

test('keys pressed while the next one loads are all meant for it, in their order', async () => {
  const host = screeningHost();
  const { user } = renderApp(null, { host, route });
  await article('Kronisk smerte og tang');
  await waitFor(() => expect(host.calls.filter(({ path }) => path === 'screening.get')).toHaveLength(2));
  let letThrough = () => {};
  host.holds.set('screening', new Promise((resolve) => (letThrough = () => resolve())));
  await user.keyboard('i');
  await article('Tare ved hodepine');
  await user.keyboard('i');
  await waitFor(() => expect(document.querySelector('main [aria-busy=true]')).toBeTruthy());
  await user.keyboard('e2k');
  letThrough();
  await article('Tare ved hodepine');
  await waitFor(() => expect(decided(host)).toHaveLength(3));
  expect(decided(host).at(-1)).toMatchObject({ referenceIds: ['r3'], decision: 'exclude', reason: 'Feil utfall' });
  expect(screen.getByRole('tab', { name: /Screening|Vurdering/ })).toBeTruthy();
});

test('back after a packet came in, the conflict is the one in hand', async () => {
  const others: Record<number, 'include' | 'exclude'> = {};
  const host = screeningHost(2, others);
  const { user } = renderApp(null, { host, route, locale: 'en' });
  await article('Kronisk smerte og tang');
  for (const key of 'iii') {
    await user.keyboard(key);
    await screen.findByText(new RegExp(`${decided(host).length} of 3 screened`));
  }
  await user.click(screen.getByText('Full text'));
  await screen.findByText('No full texts to screen yet');
  Object.assign(others, { 0: 'include', 1: 'exclude', 2: 'include' });
  vi.setSystemTime(Date.now() + 60_000);
  onTestFinished(() => void vi.useRealTimers());
  await user.click(screen.getByText('Title and abstract'));
  const again = await article('Tare ved hodepine');
  expect(await within(again).findByText(/decided differently/)).toBeTruthy();
});

test('the words of the PICO are marked with their part', async () => {
  renderApp(null, { host: screeningHost(), route });
  const marks = within(await article('Kronisk smerte og tang')).getAllByTitle('Populasjon: kronisk smerte');
  expect(marks.map((mark) => mark.textContent)).toEqual(['Kronisk smerte', 'kronisk smerte']);
});

test('two who disagree see both sides, before that nobody’s', async () => {
  const host = screeningHost(2, { 0: 'exclude' });
  const { user } = renderApp(null, { host, route, locale: 'en' });
  const first = await article('Kronisk smerte og tang');
  expect(within(first).getByText(/do not see what others chose/)).toBeTruthy();
  expect(within(first).queryByText('Ola')).toBeNull();
  await user.keyboard('i');
  await article('Tare ved hodepine');
  await user.keyboard('k');
  const again = await article('Kronisk smerte og tang');
  expect(await within(again).findByText(/decided differently/)).toBeTruthy();
  expect(within(again).getByText('Ola')).toBeTruthy();
  expect(within(again).getByRole('group', { name: 'You agree on' })).toBeTruthy();
});

test('what a search finds is excluded at once, in one batch', async () => {
  const host = screeningHost();
  const { user } = renderApp(null, { host, route });
  await user.type(await screen.findByRole('textbox', { name: 'Søk i tittel og sammendrag' }), 'smerte');
  await waitFor(() => expect(screen.queryByText('Tare ved hodepine')).toBeNull());
  (await screen.findByRole('grid', { name: 'Tittel og sammendrag' })).focus();
  await user.keyboard('{Control>}a{/Control}');
  const buttons = await screen.findAllByRole('button', { name: /^Utelat/ });
  await user.click(buttons.at(-1)!);
  await user.click(await screen.findByRole('button', { name: '1 Feil populasjon' }));
  await waitFor(() => expect(decided(host)).toMatchObject([{ referenceIds: ['r1', 'r3'], reason: 'Feil populasjon' }]));
});

test('the flow is a picture that says itself in words', async () => {
  const { user } = renderApp(null, { host: screeningHost(), route });
  await user.click(await screen.findByText('Flytskjema'));
  const picture = await screen.findByRole('img', { name: /PRISMA-flytskjema/ });
  expect(within(picture).getByText('Treff vurdert (n = 2)')).toBeTruthy();
  expect(within(picture).getByText('Inkluderte studier (n = ikke oppgitt)')).toBeTruthy();
});

test('where two screen, the set-up says how the other comes to it', async () => {
  const { user } = renderApp(null, { host: screeningHost(), route });
  await user.click(await screen.findByRole('button', { name: 'Oppsett' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByText('Én person'));
  expect(within(dialog).queryByText(/^Lag en pakke/)).toBeNull();
  await user.click(within(dialog).getByText('To, uavhengig av hverandre'));
  expect(await within(dialog).findByText(/^Lag en pakke/)).toBeTruthy();
});

test.each([
  ['Endre', [{ from: 'Feil populasjon', to: 'Annen populasjon' }]],
  ['La stå', []],
])('a reason in use that gets another name: what decisions say is asked, «%s»', async (answer, renamed) => {
  const host = screeningHost();
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('button', { name: 'Oppsett' }));
  const reasons = await screen.findByRole('textbox', { name: 'Grunner til å utelate' });
  await user.clear(reasons);
  await user.type(reasons, 'Annen populasjon{Enter}Feil utfall');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  const ask = '12 vurderinger sier «Feil populasjon». Endre dem til';
  const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: ask });
  expect(choice.value).toBe('Annen populasjon');
  await waitFor(() => expect(document.activeElement).toBe(choice));
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByDisplayValue(/^Annen populasjon/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await user.click(await screen.findByRole('button', { name: answer }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const saved = host.calls.filter(({ path }) => path === 'screening.update').map(({ input }) => input);
  expect(saved).toMatchObject([{ reasons: ['Annen populasjon', 'Feil utfall'], renamed }]);
});

test('where two screen, a reason that goes is asked about whoever used it', async () => {
  const { user } = renderApp(null, { host: screeningHost(2), route, locale: 'en' });
  await user.click(await screen.findByRole('button', { name: 'Set up' }));
  const reasons = await screen.findByRole('textbox', { name: 'Reasons for exclusion' });
  await user.clear(reasons);
  await user.type(reasons, 'Feil populasjon');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('combobox', { name: '0 decisions say “Feil utfall”. Change them to' });
  expect(screen.getByText(/may see/)).toBeTruthy();
});

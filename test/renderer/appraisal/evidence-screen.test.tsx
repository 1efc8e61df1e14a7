import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Route } from '../../../renderer/app/routes.ts';
import { AppError } from '../../../shared/errors.ts';
import { projectHost } from '../helpers/fake-project.ts';
import { fakeTrial } from '../helpers/fake-trial.ts';
import { renderApp } from '../helpers/render-app.tsx';

const outcomeRoute: Route = { screen: 'evidence', tab: 'outcomes', outcomeId: 'o1' };
const level = () => screen.getByRole('status', { name: 'Tillit til resultatet' }).textContent;
const sets = (host: ReturnType<typeof projectHost>) =>
  host.calls.filter((call) => call.path === 'grades.set').map((call) => call.input);

test('an arrow key lowers the level at once, and the choice waits for its reason', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route: outcomeRoute });
  const choice = await screen.findByRole('radiogroup', { name: 'Risiko for systematiske skjevheter' });
  expect(level()).toBe('Høy');
  within(choice).getByRole('radio', { name: 'Ikke alvorlig' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(level()).toBe('Moderat');
  expect(screen.getByText('Begrunnelse mangler')).toBeTruthy();
  expect(sets(host)).toEqual([{ outcomeId: 'o1', judgements: { riskOfBias: { levels: -1 } } }]);
  await user.type(screen.getByLabelText('Begrunnelse for Risiko for systematiske skjevheter'), 'skjult fordeling');
  expect(screen.queryByText('Begrunnelse mangler')).toBeNull();
  expect(screen.getByText(/Nedgradert ett nivå for risiko for systematiske skjevheter: skjult fordeling/)).toBeTruthy();
});

test('observational evidence starts low, high with ROBINS-I, and offers extremely serious then', async () => {
  const { user } = renderApp(null, { host: projectHost(), route: outcomeRoute });
  await user.click(await screen.findByRole('radio', { name: 'observasjonsstudier' }));
  expect(level()).toBe('Lav');
  await user.click(screen.getByRole('switch', { name: /^Vurdert med ROBINS-I/ }));
  expect(level()).toBe('Høy');
  const choice = screen.getByRole('radiogroup', { name: 'Risiko for systematiske skjevheter' });
  expect(within(choice).getByRole('radio', { name: /Ekstremt alvorlig/ })).toBeTruthy();
});

test('an upgrade beside a downgrade is warned of, not forbidden', async () => {
  const { user } = renderApp(null, { host: projectHost(), route: outcomeRoute, locale: 'en' });
  await user.click(await screen.findByRole('radio', { name: 'observational studies' }));
  const imprecision = screen.getByRole('radiogroup', { name: 'Imprecision' });
  await user.click(within(imprecision).getByRole('radio', { name: /^Serious/ }));
  await user.click(
    within(screen.getByRole('radiogroup', { name: 'Large effect' })).getByRole('radio', { name: /one level/ }),
  );
  expect(screen.getByText(/Upgrading is meant for evidence without other serious threats/)).toBeTruthy();
  expect(screen.getByRole('status', { name: 'Certainty of the evidence' }).textContent).toBe('Low');
});

test('a tagged passage is attached to a reason and leads to its place', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route: outcomeRoute });
  await user.click(await screen.findByRole('button', { name: 'Begrunn Manglende presisjon' }));
  await user.click(screen.getByRole('button', { name: 'Legg ved passasje til Manglende presisjon' }));
  await user.click(await screen.findByRole('checkbox', { name: /smerte målt med VAS/ }));
  await waitFor(() =>
    expect(sets(host)).toEqual([{ outcomeId: 'o1', judgements: { imprecision: { tagIds: ['tag-1'] } } }]),
  );
  const link = await screen.findByRole('link', {
    name: /Ryggmargsstimulering ved kroniske smerter.*side/,
    hidden: true,
  });
  expect(link.getAttribute('href')).toMatch(/^#\/reader\/doc-1\?start=\d+$/);
});

test('the list tells which outcomes are judged, and that the overall level is provisional', async () => {
  renderApp(null, { host: projectHost(), route: outcomeRoute });
  const list = await screen.findByRole('navigation', { name: 'Utfall' });
  expect(within(list).getAllByText('Ikke vurdert')).toHaveLength(3);
  expect(within(list).getByText('Foreløpig: 1 kritisk utfall er ikke vurdert.')).toBeTruthy();
});

test('the matrix links a cell to the passage', async () => {
  renderApp(null, { host: projectHost(), route: { screen: 'evidence', tab: 'matrix' } });
  const cell = await screen.findByRole('link', { name: /^1 passasje for Utfall i .*: smerte målt med VAS/ });
  expect(cell.getAttribute('href')).toMatch(/^#\/reader\/doc-1\?start=\d+$/);
});

test('without trials the ledger says what to do', async () => {
  renderApp(null, { host: projectHost(), route: { screen: 'evidence', tab: 'trials' } });
  expect(await screen.findByRole('heading', { name: 'Ingen studier i samlingen' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Åpne samlingen' }).getAttribute('href')).toBe('#/library');
});

test('the ledger tells which trials are overdue, and narrows to them', async () => {
  const open = fakeTrial({ id: 't1', title: 'Åpen studie', status: 'RECRUITING', completionDate: '2090-01-01' });
  const late = fakeTrial({ id: 't2', title: 'Sen studie', status: 'RECRUITING', completionDate: '2020-01-01' });
  const host = projectHost({ trials: [open, late] });
  const { user } = renderApp(null, { host, route: { screen: 'evidence', tab: 'trials' } });
  const titles = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
  await screen.findByRole('grid', { name: 'Studier' });
  expect(titles()).toEqual(['Åpen studie', 'Sen studie']);
  expect(screen.getAllByRole('img', { name: 'Forfalt' })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^Funn/ }));
  await user.click(await screen.findByRole('checkbox', { name: /^Forfalt/ }));
  await waitFor(() => expect(titles()).toEqual(['Sen studie']));
});

test.each([
  ['matrix', 'tags'],
  ['trials', 'trials'],
  ['outcomes', 'grades'],
] as const)('where %s cannot be read, it says why and can be asked for again', async (tab, noun) => {
  let isFailing = true;
  const answer = (good: unknown) => () => {
    if (isFailing) throw new AppError('disk-full', {});
    return good;
  };
  const host = projectHost({}, {}, { [noun]: { list: answer([]), page: answer({ rows: [], next: null }) } });
  const { user } = renderApp(null, { host, route: { screen: 'evidence', tab } });
  expect((await screen.findByRole('alert')).textContent).toMatch(/disk|plass/i);
  isFailing = false;
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

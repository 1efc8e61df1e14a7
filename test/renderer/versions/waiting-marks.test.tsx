import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AnchorReview } from '../../../shared/contract/versions.ts';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const review = (change: Partial<AnchorReview> = {}): AnchorReview => ({
  id: 'r1',
  projectId: 'project-1',
  documentId: 'doc-2',
  previousId: 'doc-1',
  title: 'Rapport om hjertelapp',
  subject: 'tag',
  itemId: 'tag-1',
  element: 'I',
  cardId: null,
  cardTitle: null,
  field: null,
  state: 'changed',
  similarity: 90,
  before: { page: 2, start: 10, end: 30, quote: 'lappen koster 84 512 kroner' },
  after: { page: 3, start: 40, end: 60, quote: 'lappen koster 79 000 kroner' },
  decision: null,
  ...change,
});

function hostWith(waiting: AnchorReview[]) {
  return projectHost(
    {},
    {},
    {
      versions: {
        list: () => [],
        anchors: () => waiting,
        waiting: () => waiting,
        compare: () => [],
        link: () => [],
        decide: ({ ids }) => {
          waiting = waiting.filter(({ id }) => !ids.includes(id));
          return { updated: ids.length };
        },
        place: () => ({ updated: 1 }),
      },
    },
  );
}
const route = { screen: 'project', tab: 'versions' } as const;
const decided = (host: ReturnType<typeof hostWith>) =>
  host.calls.filter(({ path }) => path === 'versions.decide').map(({ input }) => input);

test('a changed mark shows its words before and after, and is gone when they are accepted', async () => {
  const host = hostWith([review()]);
  const { user } = renderApp(null, { host, route });
  expect(await screen.findByRole('heading', { name: '1 merke må ses på' })).toBeTruthy();
  expect(screen.getByText(/84 512/).tagName).toBe('DEL');
  expect(screen.getByText(/79 000/).tagName).toBe('INS');
  expect(screen.getByRole('link', { name: 'Sto på side 2 i forrige versjon' }).getAttribute('href')).toBe(
    '#/reader/doc-1?start=10',
  );
  await user.click(screen.getByRole('button', { name: 'Godta de nye ordene' }));
  expect(await screen.findByText('Ingenting å se på')).toBeTruthy();
  expect(decided(host)).toEqual([{ ids: ['r1'], decision: 'accepted' }]);
});

test('what is lost cannot be accepted, but placed, kept or removed; a source names its card', async () => {
  const host = hostWith([
    review({
      subject: 'card-source',
      state: 'lost',
      after: null,
      element: null,
      cardId: 'c1',
      cardTitle: 'Hjertelapp',
      field: 'safety',
    }),
  ]);
  const { user } = renderApp(null, { host, route });
  const actions = await screen.findByRole('group', { name: /Hva skal skje med/ });
  expect(within(actions).queryByRole('button', { name: /Godta/ })).toBeNull();
  expect(within(actions).getByRole('link', { name: 'Plasser for hånd' }).getAttribute('href')).toBe(
    '#/reader/doc-2?start=0&placing=r1',
  );
  expect(screen.getByRole('link', { name: 'Kilde i kortet «Hjertelapp»' }).getAttribute('href')).toBe(
    '#/card/c1?field=safety',
  );
  await user.click(within(actions).getByRole('button', { name: 'Behold i forrige versjon' }));
  await waitFor(() => expect(decided(host)).toEqual([{ ids: ['r1'], decision: 'kept' }]));
});

test('all that only moved is accepted in one step, and does not count as waiting', async () => {
  const host = hostWith([review(), review({ id: 'r2', state: 'moved' }), review({ id: 'r3', state: 'moved' })]);
  const { user } = renderApp(null, { host, route });
  expect(await screen.findByRole('tab', { name: 'Nye versjoner, 1 må ses på' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Godta alle som er flyttet' }));
  await waitFor(() => expect(decided(host)).toEqual([{ ids: ['r2', 'r3'], decision: 'accepted' }]));
  expect(await screen.findByRole('heading', { name: '1 merke må ses på' })).toBeTruthy();
});

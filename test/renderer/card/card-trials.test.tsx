import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cellTexts, ongoingRow } from '../../../shared/cards/ongoing-row.ts';
import { fakeCard, projectHost } from '../helpers/fake-project.ts';
import { fakeTrial } from '../helpers/fake-trial.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'card', cardId: 'card-1' } as const;
const trials = [
  fakeTrial({ conditions: ['Flom <img src=x onerror=alert(1)>'] }),
  fakeTrial({ id: 'trial-2', registryId: 'NCT90000002', conditions: ['Tørke'] }),
];
const value = trials.map((trial) => cellTexts(ongoingRow(trial, 'nb', [])));
const cards = () => [fakeCard({ ongoingTrials: { value, status: 'written', sources: [] } })];

test('each cell of the card leads to the fields of its own trial, and to no other', async () => {
  renderApp(null, { host: projectHost({ trials, cards: cards(), isInCard: true }), route });
  const links = await screen.findAllByRole('link', { name: 'Tilstander' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '#/trials/trial-1?field=conditions',
    '#/trials/trial-2?field=conditions',
  ]);
  const cell = links[0]!.closest('p')!.parentElement!;
  expect(within(cell).getByRole('textbox')).toHaveProperty('value', value[0]![0]);
  expect(within(cell).getByRole('link', { name: 'Antall deltakere' }).getAttribute('href')).toBe(
    '#/trials/trial-1?field=enrollment',
  );
  expect(document.querySelector('img[src=x]')).toBeNull();
});

test('a row of no included trial leads nowhere', async () => {
  renderApp(null, { host: projectHost({ trials, cards: cards() }), route });
  expect((await screen.findAllByRole('textbox', { name: 'Populasjon' })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('link', { name: 'Tilstander' })).toBeNull();
});

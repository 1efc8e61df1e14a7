import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
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

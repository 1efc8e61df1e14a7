/** What a guideline, a review, an HTA report and a trial report say of themselves stands in the structure, each with its place. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { fakeDocument, fakeRecognised } from '../helpers/fake-document.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const recognised: Recognised = {
  ...fakeRecognised(),
  recommendations: [
    {
      number: '2.1',
      text: 'Tilby plaster til voksne.',
      strength: 'Sterk anbefaling',
      certainty: 'lav tillit',
      start: 3,
      page: 1,
    },
    { number: null, text: 'Ikke tilby krem.', strength: null, certainty: null },
  ],
  flow: { identified: { n: 204, quote: '204 treff' }, included: { n: 7, quote: 'sju studier' } },
  search: { date: { date: '2026-03' }, databases: [{ text: 'Embase' }], registration: { text: 'CRD99000000001' } },
  trial: {
    randomised: { n: 120, quote: '120 ble randomisert' },
    arms: [{ label: 'plaster', n: 60 }],
    primaryOutcome: { text: 'smerte etter 12 uker' },
  },
  report: { number: { text: '12/2026' }, conclusion: { text: 'Plaster virker.' } },
};

test('recommendations, report, search, flow and trial are shown with their names', async () => {
  const host = fakeHost({ documents: [fakeDocument({ recognised })] });
  const { user } = renderApp(null, { host, route: { screen: 'reader', documentId: 'doc-1' } });
  await user.click(await screen.findByRole('radio', { name: 'Struktur' }, { timeout: 15_000 }));
  const structure = within(await waitFor(() => document.querySelector<HTMLElement>('[data-review]')!));
  await structure.findByRole('heading', { name: 'Anbefalinger' });
  const value = (name: string) => structure.getByText(name).parentElement?.querySelector('dd')?.textContent;
  const row = structure.getByRole('button', { name: /^Tilby plaster til voksne\./ }).closest('div');
  expect(row?.querySelector('dt')?.textContent).toBe('2.1Sterk anbefalinglav tillit');
  expect(structure.getByRole('button', { name: /^Ikke tilby krem\./ })).toBeTruthy();
  expect(['Rapportnummer', 'Konklusjon', 'Database', 'Identifisert', 'Inkluderte studier'].map(value)).toEqual([
    '12/2026',
    'Plaster virker.',
    'Embase',
    '204',
    '7',
  ]);
  expect(['Randomisert', 'Arm', 'Primært utfallsmål'].map(value)).toEqual(['120', 'plaster60', 'smerte etter 12 uker']);
});

test('each of them is corrected in its place; what cannot stand there is told and not saved', async () => {
  const host = fakeHost({ documents: [fakeDocument({ recognised })] });
  const { user } = renderApp(null, { host, route: { screen: 'reader', documentId: 'doc-1' } });
  await user.click(await screen.findByRole('radio', { name: 'Struktur' }, { timeout: 15_000 }));
  const structure = within(await waitFor(() => document.querySelector<HTMLElement>('[data-review]')!));
  await user.click(await structure.findByRole('button', { name: '204' }));
  await user.click(structure.getByRole('button', { name: '204' }));
  const field = structure.getByRole('textbox', { name: 'Identifisert' });
  await user.clear(field);
  await user.type(field, 'mange');
  expect(structure.getByText('Skriv et tall med sifre, som 12 eller 3.5.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, '240{Enter}');
  await waitFor(() => expect(host.state.corrections).toMatchObject([{ words: '204', text: '240' }]));
});

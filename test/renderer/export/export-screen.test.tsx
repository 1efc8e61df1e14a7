import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'export' } as const;

test('a table is previewed, made in format and language, and told where it went', async () => {
  const host = projectHost({}, { saveExport: async (file) => `/home/kari/${file.fileName}` });
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('radio', { name: /Evidensprofil/ }));
  expect(await screen.findByRole('columnheader', { name: 'Utfall' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Excel' }));
  await user.click(screen.getByRole('radio', { name: 'English' }));
  await user.click(screen.getByRole('button', { name: 'Lagre som Excel' }));
  expect(await screen.findByText(/Lagret \/home\/kari\/ut.xlsx/)).toBeTruthy();
  expect(host.calls.find((call) => call.path === 'exports.create')?.input).toEqual({
    projectId: 'project-1',
    kind: 'evidence-profile',
    language: 'en',
    format: 'xlsx',
  });
});

test('a card has the formats of a card, and keeps its language', async () => {
  const host = projectHost();
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('radio', { name: /^Ryggmargsstimulering/ }));
  expect(screen.queryByRole('radio', { name: 'Excel' })).toBeNull();
  expect(screen.queryByRole('radiogroup', { name: 'Språk' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'PDF' }));
  await user.click(screen.getByRole('button', { name: 'Lagre som PDF' }));
  await waitFor(() =>
    expect(host.calls.find((call) => call.path === 'exports.create')?.input).toEqual({
      cardId: 'card-1',
      format: 'pdf',
    }),
  );
});

test('a cancelled dialog is not told as saved', async () => {
  const { user } = renderApp(null, { host: projectHost({}, { saveExport: async () => null }), route });
  await user.click(await screen.findByRole('button', { name: 'Lagre som Word' }));
  expect(await screen.findByText('Ikke lagret.')).toBeTruthy();
});

test('an empty table says what fills it', async () => {
  const table = { kind: 'sof', title: 'x', language: 'nb', columns: ['a'], rows: [], notes: [] } as const;
  const host = projectHost({ table: { ...table, columns: ['a'], rows: [], notes: [] } });
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('radio', { name: /PICO-matrise/ }));
  expect(await screen.findByText('Merk passasjer i leseren.')).toBeTruthy();
});

import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Job } from '../../../shared/contract/jobs.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'history' } as const;
const interrupted = (interruptedImport: { done: number; of: number }) => {
  const { library } = fakeHost().state;
  return fakeHost({ library: { ...library, interruptedImport } });
};

test.each([
  ['nb', { done: 12, of: 25 }, /^Importen ble avbrutt: 12 av 25 filer er med\. Velg de samme filene en gang til/],
  ['en', { done: 12, of: 25 }, /^The import was interrupted: 12 of 25 files are in\. Choose the same files once more/],
  ['nb', { done: 0, of: 1 }, /^Importen ble avbrutt før filen var med\. Velg den en gang til\.$/],
] as const)('that an import did not end is told and stays until it is closed (%s)', async (locale, counts, words) => {
  const host = interrupted(counts);
  const { user } = renderApp(null, { host, route, locale });
  const notice = (await screen.findByText(words)).closest('[role=status]')!;
  expect(host.state.library.interruptedImport).toEqual(counts);
  await user.click(notice.querySelector('button')!);
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  await waitFor(() => expect(host.state.library.interruptedImport).toBeNull());
});

test('it goes by itself when the same files have been taken in, and another language does not close it', async () => {
  const host = interrupted({ done: 12, of: 25 });
  const job: Job = {
    id: 'job-1',
    kind: 'import',
    state: 'running',
    startedAt: '2026-01-01T10:00:00Z',
    filesDone: 12,
    filesTotal: 25,
    current: null,
    pagesPerSecond: null,
    result: null,
    error: null,
  };
  host.state.jobs = [job];
  const { user } = renderApp(null, { host, route });
  await screen.findByText(/^Importen ble avbrutt/);
  await user.click(screen.getByRole('button', { name: 'Switch to English' }));
  await screen.findByText(/^The import was interrupted/);
  expect(host.state.library.interruptedImport).not.toBeNull();
  Object.assign(host.state.library, { interruptedImport: null });
  Object.assign(job, { state: 'cancelled' });
  await waitFor(() => expect(screen.queryByText(/^The import was interrupted/)).toBeNull());
});

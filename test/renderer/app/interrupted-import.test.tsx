import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
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
] as const)(
  'that an import did not end is told once and stays until it is closed (%s)',
  async (locale, counts, words) => {
    const host = interrupted(counts);
    const { user } = renderApp(null, { host, route, locale });
    const notice = (await screen.findByText(words)).closest('[role=status]')!;
    await waitFor(() => expect(host.state.library.interruptedImport).toBeNull());
    expect(notice.isConnected).toBe(true);
    await user.click(notice.querySelector('button')!);
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  },
);

/** A screen that fails: what is told, noted and copied. */
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error.ts';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { watchProblems } from '../../../renderer/app/report-problems.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

function Broken(): never {
  throw new TypeError('Pasienten fikk smerter');
}
const boundary = (
  <ErrorBoundary resetKey="a">
    <Broken />
  </ErrorBoundary>
);
const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

test('the failure is noted, and what is copied holds no text of a document', async () => {
  quiet();
  const { host, user } = renderApp(boundary);
  expect(await screen.findByText(/notert som f00dbabe/)).toBeTruthy();
  expect(screen.getByText('/home/kari/.config/metodebenk/logs')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Kopier detaljer' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^Metodebenk f00dbabe\nTypeError\n/);
  expect(copied).not.toContain('Pasienten');
  expect(JSON.stringify(host.calls)).not.toContain('Pasienten');
});

test('in the desktop app the folder of the log is one press away', async () => {
  quiet();
  const openLogFolder = vi.fn();
  const { user } = renderApp(boundary, { host: fakeHost({}, { openLogFolder }) });
  await user.click(await screen.findByRole('button', { name: 'Åpne mappen med loggen' }));
  expect(openLogFolder).toHaveBeenCalled();
});

test('failures that nobody caught are noted, but refusals of the service are not, and not without end', async () => {
  const host = fakeHost();
  const stop = watchProblems(host.client);
  const reject = (reason: unknown) => window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  reject(new ApiError('disk-full'));
  for (let turn = 0; turn < 30; turn += 1) reject(new Error('Pasienten'));
  stop();
  reject(new Error('later'));
  await vi.waitFor(() => expect(host.calls).toHaveLength(20));
  expect(host.calls[0]?.input).toMatchObject({ place: 'promise', problems: [{ name: 'Error', code: null }] });
});

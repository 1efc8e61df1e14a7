/** Reading and changing from a component: the client is given, failures are ApiErrors, changes are read again. */
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error.ts';
import type { Host } from '../../../renderer/api/host.ts';
import { HostProvider, useHost } from '../../../renderer/api/host-context.tsx';
import { useApiMutation, useApiQuery } from '../../../renderer/api/queries.ts';
import { createQueryClient } from '../../../renderer/api/query-client.ts';

const client = { mark: 'the client' };
const host = { kind: 'browser', client } as unknown as Host;

function wrapperOf(cache = createQueryClient()) {
  return ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>
      <HostProvider host={host}>{children}</HostProvider>
    </QueryClientProvider>
  );
}

afterEach(() => vi.restoreAllMocks());

test('a query gets the client of the host', async () => {
  const { result } = renderHook(() => useApiQuery(['x'], async (api) => api), { wrapper: wrapperOf() });
  await waitFor(() => expect(result.current.data).toBe(client));
});

test('a query runs without the internet', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  const { result } = renderHook(() => useApiQuery(['x'], async () => 'local'), { wrapper: wrapperOf() });
  await waitFor(() => expect(result.current.data).toBe('local'));
  window.dispatchEvent(new Event('online'));
});

test('a query fails once, at once', async () => {
  const fn = vi.fn(() => Promise.reject(new ApiError('library-not-open')));
  const { result } = renderHook(() => useApiQuery(['x'], fn), { wrapper: wrapperOf() });
  await waitFor(() => expect(result.current.error?.code).toBe('library-not-open'));
  expect(fn).toHaveBeenCalledTimes(1);
});

test.each([
  { name: 'everything, unless told', invalidates: undefined, again: ['documents', 'projects'] },
  { name: 'only what it is told', invalidates: [['documents']], again: ['documents'] },
])('a change reads again $name', async ({ invalidates, again }) => {
  const reads: string[] = [];
  const read = (noun: string) => async () => reads.push(noun);
  const { result } = renderHook(
    () => ({
      documents: useApiQuery(['documents', 'list'], read('documents')),
      projects: useApiQuery(['projects'], read('projects')),
      change: useApiMutation(async (_api, input: number) => input * 2, invalidates ? { invalidates } : {}),
    }),
    { wrapper: wrapperOf() },
  );
  await waitFor(() => expect(reads).toHaveLength(2));
  reads.length = 0;
  await act(async () => expect(await result.current.change.mutateAsync(21)).toBe(42));
  expect(reads.toSorted()).toEqual(again);
});

test('without a host the mistake is named', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => renderHook(() => useHost())).toThrow('HostProvider');
});

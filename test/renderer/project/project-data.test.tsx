/** What is read again when a project's decisions change. */
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Host } from '../../../renderer/api/host.ts';
import { HostProvider } from '../../../renderer/api/host-context.tsx';
import { useApiQuery } from '../../../renderer/api/queries.ts';
import { createQueryClient } from '../../../renderer/api/query-client.ts';
import { useSetItems } from '../../../renderer/features/project/project-data.ts';

const client = { projects: { setItems: { mutate: async () => undefined } } };
const host = { kind: 'browser', client } as unknown as Host;
const cache = createQueryClient();
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={cache}>
    <HostProvider host={host}>{children}</HostProvider>
  </QueryClientProvider>
);

test('a decision is told beside the trial and the reference at once, and their lists are not read again', async () => {
  const reads: string[] = [];
  const read = (what: string) => async () => reads.push(what);
  const { result } = renderHook(
    () => ({
      trial: useApiQuery(['trials', 'uses', 'a'], read('uses of the trial')),
      reference: useApiQuery(['references', 'uses', 'b'], read('uses of the reference')),
      trials: useApiQuery(['trials', 'page'], read('trials')),
      set: useSetItems(),
    }),
    { wrapper },
  );
  await waitFor(() => expect(reads).toHaveLength(3));
  reads.length = 0;
  await act(() =>
    result.current.set.mutateAsync({ projectId: 'p', kind: 'trial', itemIds: ['a'], decision: 'included', reason: '' }),
  );
  await waitFor(() => expect(reads.sort()).toEqual(['uses of the reference', 'uses of the trial']));
});

/** Reading and changing what the service holds, from a component. Both give the client of the host to the function. */
import {
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ApiError } from './api-error.ts';
import type { ApiClient } from './host.ts';
import { useClient } from './host-context.tsx';

type ApiQueryOptions<T> = Pick<
  UseQueryOptions<T, ApiError>,
  'enabled' | 'refetchInterval' | 'staleTime' | 'placeholderData'
>;

/** `useApiQuery(['documents'], (api) => api.documents.list.query())`. Keys start with the noun of the router. */
export function useApiQuery<T>(
  key: QueryKey,
  fn: (client: ApiClient) => Promise<T>,
  options: ApiQueryOptions<T> = {},
): UseQueryResult<T, ApiError> {
  const client = useClient();
  return useQuery<T, ApiError>({ ...options, queryKey: key, queryFn: () => fn(client) });
}

/** A list that is read on as far as a person goes: `fn` is given the last row so far, a page shorter than `size` ends it. */
export function useApiPages<Row>(
  key: QueryKey,
  size: number,
  fn: (client: ApiClient, last: Row | undefined) => Promise<Row[]>,
): UseInfiniteQueryResult<InfiniteData<Row[]>, ApiError> {
  const client = useClient();
  return useInfiniteQuery<Row[], ApiError, InfiniteData<Row[]>, QueryKey, Row | undefined>({
    queryKey: key,
    queryFn: ({ pageParam }) => fn(client, pageParam as Row | undefined),
    initialPageParam: undefined,
    getNextPageParam: (page) => (page.length < size ? undefined : page.at(-1)),
    placeholderData: (before) => before,
  });
}

export interface ApiMutationOptions<Output, Input> {
  /** Keys (or beginnings of keys) to read again. Absent: everything, which is always right and seldom slow. */
  invalidates?: readonly QueryKey[];
  onSuccess?: (output: Output, input: Input) => void;
  onError?: (error: ApiError, input: Input) => void;
  /** A field that saves itself sees to it that the change is made where the service stopped meanwhile. */
  isResumed?: boolean;
  /** Refusals that the screen itself tells, with a way on. */
  isTold?: (error: ApiError, input: Input) => boolean;
}

/** `useApiMutation((api, id: string) => api.projects.remove.mutate({ id }), { invalidates: [['projects']] })`. */
export function useApiMutation<Output, Input = void>(
  fn: (client: ApiClient, input: Input) => Promise<Output>,
  { invalidates, onSuccess, onError, isResumed = false, isTold }: ApiMutationOptions<Output, Input> = {},
): UseMutationResult<Output, ApiError, Input> {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation<Output, ApiError, Input>({
    mutationFn: (input) => fn(client, input),
    meta: { isResumed, isTold },
    onSuccess: async (output, input) => {
      if (!invalidates) await cache.invalidateQueries();
      else await Promise.all(invalidates.map((queryKey) => cache.invalidateQueries({ queryKey })));
      onSuccess?.(output, input);
    },
    onError: (error, input) => onError?.(error, input),
  });
}

/** The cache of what the service answered, set for a service on this machine. */
import { QueryClient } from '@tanstack/react-query';

/**
 * `networkMode: 'always'` because the default waits for the internet, which is not there. No retries: a local service
 * that refuses once refuses again, and the person should see why at once.
 */
export function createQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...always, staleTime: 5000, refetchOnWindowFocus: false }, mutations: always },
  });
}

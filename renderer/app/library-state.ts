/** Which library is open, and what it holds. */
import { useApiQuery } from '../api/queries.ts';

export function useLibraryState() {
  return useApiQuery(['library'], (api) => api.library.state.query());
}

/** Rows whose words resemble the query, best first; all rows, in their order, without one. */
import Fuse, { type FuseOptionKey } from 'fuse.js';
import { useMemo } from 'react';

export function useFuzzy<Row>(rows: readonly Row[], keys: FuseOptionKey<Row>[], query: string): readonly Row[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: keys are written in place and never change
  const fuse = useMemo(
    () => new Fuse(rows, { keys, threshold: 0.32, ignoreLocation: true, ignoreDiacritics: true }),
    [rows],
  );
  return useMemo(() => (query.trim() ? fuse.search(query.trim()).map((hit) => hit.item) : rows), [fuse, rows, query]);
}

/** An entry of a search log; a test says only what matters to it. */
import type { SearchLogEntry } from '../../shared/contract/projects.ts';

export function buildSearch(patch: Partial<SearchLogEntry> = {}): SearchLogEntry {
  return {
    id: 's1',
    projectId: 'p1',
    kind: 'database',
    source: 'MEDLINE',
    platform: '',
    searchedOn: '2026-01-09',
    strategy: '',
    limits: '',
    hits: null,
    searcher: '',
    person: 'Kari Nordmann',
    files: 0,
    records: 0,
    references: 0,
    trials: 0,
    ...patch,
  };
}

/** Every reference of the library. */
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import { useReferenceRows } from '../../app/record-rows.ts';
import { ItemTable } from '../library/item-table.tsx';
import { RowsState } from '../library/rows-state.tsx';
import { useReferenceColumns, useReferenceFacets } from './reference-columns.tsx';
import { ReferenceDetail } from './reference-detail.tsx';

const wordsOf = (row: ReferenceListRow) =>
  [row.title, ...row.authors, row.year, row.journal, row.doi, row.pmid].join(' ');

export function ReferenceList({ query, referenceId }: { query: string; referenceId?: string | undefined }) {
  const references = useReferenceRows();
  const columns = useReferenceColumns();
  const facets = useReferenceFacets();
  return (
    <RowsState of={references}>
      <ItemTable
        key={referenceId}
        noun="references"
        rows={references.rows}
        columns={columns}
        facets={facets}
        wordsOf={wordsOf}
        query={query}
        openId={referenceId}
        detail={(row) => <ReferenceDetail id={row.id} />}
      />
    </RowsState>
  );
}

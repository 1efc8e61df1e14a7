/** Every reference of the library. */

import { RowsState } from '../../app/lists/rows-state.tsx';
import { useReferenceRows } from '../../app/record-rows.ts';
import { ItemTable } from '../library/item-table.tsx';
import { useReferenceColumns, useReferenceFacets, wordsOfReference } from './reference-columns.tsx';
import { ReferenceDetail } from './reference-detail.tsx';

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
        wordsOf={wordsOfReference}
        query={query}
        openId={referenceId}
        detail={(row) => <ReferenceDetail id={row.id} />}
      />
    </RowsState>
  );
}

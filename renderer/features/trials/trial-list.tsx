/** Every trial record of the library. */

import { RowsState } from '../../app/lists/rows-state.tsx';
import { useTrialRows } from '../../app/record-rows.ts';
import { ItemTable } from '../library/item-table.tsx';
import { useTrialColumns, useTrialFacets, wordsOfTrial } from './trial-columns.tsx';
import { TrialDetail } from './trial-detail.tsx';

export function TrialList({ query, trialId }: { query: string; trialId?: string | undefined }) {
  const trials = useTrialRows();
  const columns = useTrialColumns();
  const facets = useTrialFacets();
  return (
    <RowsState of={trials}>
      <ItemTable
        key={trialId}
        noun="trials"
        rows={trials.rows}
        columns={columns}
        facets={facets}
        wordsOf={wordsOfTrial}
        query={query}
        openId={trialId}
        detail={(row) => <TrialDetail id={row.id} />}
      />
    </RowsState>
  );
}

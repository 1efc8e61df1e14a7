/** Every trial record of the library. */

import type { TrialListRow } from '../../../shared/contract/trials.ts';
import { useTrialRows } from '../../app/record-rows.ts';
import { ItemTable } from '../library/item-table.tsx';
import { RowsState } from '../library/rows-state.tsx';
import { useTrialColumns, useTrialFacets } from './trial-columns.tsx';
import { TrialDetail } from './trial-detail.tsx';

const wordsOf = (row: TrialListRow) =>
  [row.registryId, ...row.otherIds, row.title, row.sponsor, ...row.conditions].join(' ');

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
        wordsOf={wordsOf}
        query={query}
        openId={trialId}
        detail={(row) => <TrialDetail id={row.id} />}
      />
    </RowsState>
  );
}

/** Every trial record of the library. */

import { localDay } from '../../../shared/text/local-time.ts';
import { useApiQuery } from '../../api/queries.ts';
import { RowsState } from '../../app/lists/rows-state.tsx';
import { useTrialRows } from '../../app/record-rows.ts';
import { ItemTable } from '../library/item-table.tsx';
import { useTrialColumns, useTrialFacets, wordsOfTrial } from './trial-columns.tsx';
import { TrialDetail } from './trial-detail.tsx';
import { useFindingFacet } from './trial-findings.tsx';

export function TrialList({ query, trialId }: { query: string; trialId?: string | undefined }) {
  const trials = useTrialRows();
  const columns = useTrialColumns();
  const facets = [useFindingFacet(localDay(new Date())), ...useTrialFacets()];
  const isListed = trialId === undefined || trials.rows.some(({ id }) => id === trialId);
  // A registry record that stands with another shows that one.
  const { data: ledger } = useApiQuery(
    ['trials', 'ledger', trialId],
    (api) => api.trials.ledger.query({ id: trialId! }),
    { enabled: trials.isComplete && !isListed },
  );
  const openId = isListed ? trialId : ledger?.records[0]?.id;
  return (
    <RowsState of={trials}>
      <ItemTable
        key={openId}
        noun="trials"
        rows={trials.rows}
        columns={columns}
        facets={facets}
        wordsOf={wordsOfTrial}
        query={query}
        openId={openId}
        detail={(row) => <TrialDetail id={row.id} />}
      />
    </RowsState>
  );
}

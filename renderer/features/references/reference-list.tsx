/** Every reference of the library. */

import { useTranslation } from 'react-i18next';
import { RowsState } from '../../app/lists/rows-state.tsx';
import { useReferenceRows } from '../../app/record-rows.ts';
import { ReferenceFileMenu } from '../citations/reference-file-menu.tsx';
import { ItemTable } from '../library/item-table.tsx';
import { ReferenceActions } from './reference-actions.tsx';
import { useReferenceColumns, useReferenceFacets, wordsOfReference } from './reference-columns.tsx';
import { ReferenceDetail } from './reference-detail.tsx';

export function ReferenceList({ query, referenceId }: { query: string; referenceId?: string | undefined }) {
  const { t } = useTranslation('citations');
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
        change={(rows) => (
          <ReferenceFileMenu isCompact of={{ ids: rows.map(({ id }) => id) }} label={t('file.chosen')} />
        )}
        tools={<ReferenceActions />}
        openId={referenceId}
        detail={(row) => <ReferenceDetail id={row.id} />}
      />
    </RowsState>
  );
}

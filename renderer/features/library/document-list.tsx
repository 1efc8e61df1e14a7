/** Every document of the library; a row opens in the reader. */
import { useMemo } from 'react';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { useApiQuery } from '../../api/queries.ts';
import { goTo } from '../../app/routes.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { isUnread } from '../ocr/is-unread.ts';
import { OcrButton } from '../ocr/ocr-button.tsx';
import { useDocumentColumns, useDocumentFacets, wordsOfDocument } from './document-columns.tsx';
import { DocumentPreview } from './document-preview.tsx';
import { EditDocuments } from './edit-documents.tsx';
import { ItemTable } from './item-table.tsx';

const none: DocumentRow[] = [];

export function DocumentList({ query }: { query: string }) {
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query());
  const data = useMemo(() => documents.data?.filter(({ newerId }) => newerId === null) ?? none, [documents.data]);
  const columns = useDocumentColumns(data);
  const facets = useDocumentFacets();
  if (!documents.data) return <NotLoaded of={[documents]} />;
  return (
    <ItemTable
      noun="documents"
      rows={data}
      columns={columns}
      facets={facets}
      wordsOf={wordsOfDocument}
      query={query}
      onOpen={(row) => goTo({ screen: 'reader', documentId: row.id })}
      detail={(row) => <DocumentPreview row={row} />}
      change={(rows) => {
        const scans = rows.filter(isUnread).map(({ id }) => id);
        return (
          <>
            {scans.length > 0 ? <OcrButton ids={scans} size="compact-xs" /> : null}
            <EditDocuments rows={rows} />
          </>
        );
      }}
    />
  );
}

/** The library's three lists as sources of a project. */
import type { ReactNode } from 'react';
import type { Project } from '../../../shared/contract/projects.ts';
import { useApiQuery } from '../../api/queries.ts';
import { RowsState } from '../../app/lists/rows-state.tsx';
import { useReferenceRows, useTrialRows } from '../../app/record-rows.ts';
import { goTo } from '../../app/routes.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { useDocumentColumns, useDocumentFacets, wordsOfDocument } from '../library/document-columns.tsx';
import { DocumentPreview } from '../library/document-preview.tsx';
import { useReferenceColumns, useReferenceFacets, wordsOfReference } from '../references/reference-columns.tsx';
import { ReferenceDetail } from '../references/reference-detail.tsx';
import { useTrialColumns, useTrialFacets, wordsOfTrial } from '../trials/trial-columns.tsx';
import { TrialDetail } from '../trials/trial-detail.tsx';
import { SourceTable } from './source-table.tsx';

interface SourcesProps {
  project: Project;
  /** Before the field that narrows the list. */
  children: ReactNode;
}

export function DocumentSources({ project, children }: SourcesProps) {
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query());
  const columns = useDocumentColumns(documents.data ?? []);
  const facets = useDocumentFacets();
  if (!documents.data) return <NotLoaded of={[documents]} />;
  return (
    <SourceTable
      noun="documents"
      name="sources-documents"
      project={project}
      shownFirst={['kind', 'title', 'year', 'reason']}
      rows={documents.data}
      columns={columns}
      facets={facets}
      wordsOf={wordsOfDocument}
      onOpen={(row) => goTo({ screen: 'reader', documentId: row.id })}
      detail={(row) => <DocumentPreview row={row} />}
    >
      {children}
    </SourceTable>
  );
}

export function TrialSources({ project, children }: SourcesProps) {
  const trials = useTrialRows();
  const columns = useTrialColumns();
  const facets = useTrialFacets();
  return (
    <RowsState of={trials}>
      <SourceTable
        noun="trials"
        name="sources-trials"
        project={project}
        shownFirst={['registryId', 'title', 'completionDate', 'reason']}
        rows={trials.rows}
        columns={columns}
        facets={facets}
        wordsOf={wordsOfTrial}
        detail={(row) => <TrialDetail id={row.id} />}
      >
        {children}
      </SourceTable>
    </RowsState>
  );
}

export function ReferenceSources({ project, children }: SourcesProps) {
  const references = useReferenceRows();
  const columns = useReferenceColumns();
  const facets = useReferenceFacets();
  return (
    <RowsState of={references}>
      <SourceTable
        noun="references"
        name="sources-references"
        project={project}
        shownFirst={['authors', 'year', 'title', 'reason']}
        rows={references.rows}
        columns={columns}
        facets={facets}
        wordsOf={wordsOfReference}
        detail={(row) => <ReferenceDetail id={row.id} />}
      >
        {children}
      </SourceTable>
    </RowsState>
  );
}

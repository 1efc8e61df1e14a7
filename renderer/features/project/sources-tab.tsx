import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useReferenceRows, useTrialRows } from '../../app/record-rows.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { decisionsOf, useProjectItems } from './project-data.ts';
import { SourceList } from './source-list.tsx';
import { rowFromDocument, rowFromReference, rowFromTrial } from './source-rows.ts';
import classes from './sources.module.css';

const kinds = ['document', 'trial', 'reference'] as const;

/** What the library holds, and what this project made of it. */
export function SourcesTab({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const [kind, setKind] = useState<ProjectItem['kind']>('document');
  const documents = useApiQuery(['documents', 'list'], (api) => api.documents.list.query());
  const trials = useTrialRows();
  const references = useReferenceRows();
  const items = useProjectItems(projectId);
  const rows = useMemo(
    () => ({
      document: (documents.data ?? []).map(rowFromDocument),
      trial: trials.rows.map(rowFromTrial),
      reference: references.rows.map(rowFromReference),
    }),
    [documents.data, trials.rows, references.rows],
  );
  const decisions = useMemo(() => decisionsOf(items.data ?? [], kind), [items.data, kind]);
  const isLoaded = documents.data && trials.isComplete && references.isComplete && items.data;
  const asked = [documents, trials, references, items];
  const countOf = (value: ProjectItem['kind']) => (isLoaded ? ` ${rows[value].length}` : '');
  return (
    <div className={classes.block}>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={t('sources.kind')}
        value={kind}
        onChange={setKind}
        data={kinds.map((value) => ({ value, label: `${t(`sources.kinds.${value}`)}${countOf(value)}` }))}
      />
      {asked.some(({ error }) => error !== null) ? <NotLoaded of={asked} /> : null}
      {isLoaded && rows[kind].length === 0 ? (
        <EmptyState
          title={t(`sources.none.${kind}`)}
          text={t('sources.noneText')}
          action={
            <Button component="a" href={hashFromRoute({ screen: 'library' })}>
              {t('sources.openLibrary')}
            </Button>
          }
        />
      ) : (
        <SourceList key={kind} projectId={projectId} kind={kind} rows={rows[kind]} decisions={decisions} />
      )}
    </div>
  );
}

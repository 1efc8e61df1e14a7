/** Who did what, when, and what it changed; the way back and forth. */
import { Button, Group, Title } from '@mantine/core';
import { useDebouncedValue, useInViewport } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconFileExport } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { useApiPages } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { goTo, useRoute } from '../../app/routes.ts';
import { useUndo } from '../../app/undo.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import page from '../../ui/page.module.css';
import classes from './history.module.css';
import { HistoryDays } from './history-days.tsx';
import { type HistoryFilter, HistoryFilters, inputFrom, isNarrowed, noFilter } from './history-filters.tsx';

const pageSize = 200;

/** Begins anew where the address names another person. */
export function HistoryScreen() {
  const route = useRoute();
  const person = route.screen === 'history' ? (route.person ?? '') : '';
  return <History key={person} person={person} />;
}

function History({ person }: { person: string }) {
  const { t } = useTranslation('history');
  const { t: tc } = useTranslation();
  const { locale } = useFormat();
  const [filter, setFilter] = useState({ ...noFilter, person });
  const [asked] = useDebouncedValue(filter, 150);
  const { data, error, isPending, hasNextPage, isFetching, fetchNextPage } = useApiPages<HistoryEntry>(
    ['history', 'list', asked],
    pageSize,
    (api, last) => api.history.list.query({ ...inputFrom(asked), limit: pageSize, ...(last && { before: last.id }) }),
  );
  const entries = useMemo(() => data?.pages.flat(), [data]);
  const { ref: ahead, inViewport: isNearEnd } = useInViewport();
  const isMoreWanted = isNearEnd && hasNextPage && !isFetching && error === null;
  useEffect(() => {
    if (isMoreWanted) void fetchNextPage();
  }, [isMoreWanted, fetchNextPage]);
  return (
    <div className={`${page.page} ${classes.whole}`}>
      <Group className={classes.head} gap="md">
        <Title order={1}>{t('title')}</Title>
        <ProjectTable />
        <UndoRedo />
      </Group>
      <HistoryFilters filter={filter} onChange={setFilter} />
      {isPending ? <LoadingState label={tc('loading')} /> : null}
      {error ? <ErrorNote sentence={error.sentence(locale)} /> : null}
      {entries?.length === 0 ? <Nothing filter={filter} onClear={() => setFilter(noFilter)} /> : null}
      {entries && entries.length > 0 ? <HistoryDays entries={entries} /> : null}
      {hasNextPage ? (
        <Button variant="subtle" mt="md" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      ) : null}
      <span className={classes.ahead} ref={ahead} aria-hidden />
    </div>
  );
}

function ProjectTable() {
  const { t } = useTranslation('history');
  const { project } = useCurrentProject();
  if (!project) return null;
  return (
    <Button
      variant="subtle"
      leftSection={<IconFileExport size={16} aria-hidden />}
      onClick={() => goTo({ screen: 'export', table: 'history' })}
    >
      {t('table')}
    </Button>
  );
}

function UndoRedo() {
  const { t } = useTranslation('history');
  const { undo, redo, undoStep, redoStep, isBusy } = useUndo();
  return (
    <Group gap="sm" ml="auto">
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        disabled={!undoStep || isBusy}
        onClick={undo}
      >
        {t('undo')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp size={16} aria-hidden />}
        disabled={!redoStep || isBusy}
        onClick={redo}
      >
        {t('redo')}
      </Button>
    </Group>
  );
}

function Nothing({ filter, onClear }: { filter: HistoryFilter; onClear: () => void }) {
  const { t } = useTranslation('history');
  if (!isNarrowed(filter)) return <EmptyState title={t('none.title')} text={t('none.text')} />;
  return (
    <EmptyState
      title={t('noHits.title')}
      text={t('noHits.text')}
      action={<Button onClick={onClear}>{t('filter.clear')}</Button>}
    />
  );
}

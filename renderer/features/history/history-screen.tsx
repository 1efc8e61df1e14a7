/** Who did what, and when; the way back and forth. */
import { Button, Group, SegmentedControl, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { useUndo } from '../../app/undo.ts';
import { daysOf } from '../../ui/days.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { useHistorySentence } from '../../ui/history-sentence.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import page from '../../ui/page.module.css';
import classes from './history.module.css';
import { rowsOf } from './history-rows.ts';

const limit = 500;

export function HistoryScreen() {
  const { t } = useTranslation('history');
  const { t: tc } = useTranslation();
  const { locale } = useFormat();
  const { project } = useCurrentProject();
  const [scope, setScope] = useState<'all' | 'project'>('all');
  const projectId = scope === 'project' ? (project?.id ?? null) : null;
  const { data, error, isPending } = useApiQuery(['history', 'list', projectId], (api) =>
    api.history.list.query({ projectId, limit }),
  );
  return (
    <div className={page.page}>
      <Group className={classes.head} gap="md">
        <Title order={1}>{t('title')}</Title>
        {project ? (
          <SegmentedControl
            size="xs"
            aria-label={t('scope.label')}
            value={scope}
            onChange={(value) => setScope(value === 'project' ? 'project' : 'all')}
            data={[
              { value: 'all', label: t('scope.all') },
              { value: 'project', label: project.title },
            ]}
          />
        ) : null}
        <UndoRedo />
      </Group>
      {isPending ? <LoadingState label={tc('loading')} /> : null}
      {error ? <ErrorNote sentence={error.sentence(locale)} /> : null}
      {data?.length === 0 ? <EmptyState title={t('none.title')} text={t('none.text')} /> : null}
      {data && data.length > 0 ? <Days entries={data} /> : null}
    </div>
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

function Days({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('history');
  const { date, time } = useFormat();
  const sentence = useHistorySentence();
  return daysOf(entries).map((day) => (
    <section key={day.date} aria-label={date(day.entries[0]?.at ?? day.date)}>
      <Title order={2} className={page.day}>
        {date(day.entries[0]?.at ?? day.date)}
      </Title>
      <ol className={classes.list}>
        {rowsOf(day.entries, sentence).map(({ entry, count }) => (
          <li key={entry.id} data-undone={entry.undoneAt !== null || undefined}>
            <time dateTime={entry.at}>{time(entry.at)}</time>
            <span>
              <strong>{entry.person}</strong> <span className={classes.what}>{sentence(entry)}</span>
              {count > 1 ? <em>{t('times', { count })}</em> : null}
              {entry.undoneAt ? <em> {t('undone', { time: time(entry.undoneAt) })}</em> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  ));
}

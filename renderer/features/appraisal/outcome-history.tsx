/** Who judged what, and when, in words and newest first; each change is taken back as on the History screen. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { useApiPages, useApiQuery } from '../../api/queries.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { useHistorySentence } from '../../ui/history-sentence.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import told from '../history/told-entry.module.css';
import { ChangedFields, TakeBack } from '../history/what-changed.tsx';
import classes from './outcome-history.module.css';

export interface OutcomeHistoryProps {
  projectId: string;
  outcomeId: string;
}

const pageSize = 20;

export function OutcomeHistory(props: OutcomeHistoryProps) {
  const { t } = useTranslation('appraisal');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('grade.history')}</summary>
      {isOpen && <Entries {...props} />}
    </details>
  );
}

function Entries({ projectId, outcomeId }: OutcomeHistoryProps) {
  const { t } = useTranslation('appraisal');
  const { t: th } = useTranslation('history');
  const pages = useApiPages<HistoryEntry>(['history', 'outcome', outcomeId], pageSize, (api, last) =>
    api.history.list.query({ projectId, outcomeId, limit: pageSize, ...(last && { before: last.id }) }),
  );
  if (!pages.data) return <NotLoaded of={[pages]} />;
  const entries = pages.data.pages.flat();
  return (
    <>
      <ol className={classes.entries} aria-label={t('grade.historyEntries')}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} outcomeId={outcomeId} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={pages.isFetching}
          onClick={() => void pages.fetchNextPage()}
        >
          {th('older')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry, outcomeId }: { entry: HistoryEntry; outcomeId: string }) {
  const { t } = useTranslation('history');
  const { locale, moment, time } = useFormat();
  const sentence = useHistorySentence();
  const { data, error } = useApiQuery(['history', 'changes', entry.id], (api) =>
    api.history.changes.query({ id: entry.id }),
  );
  return (
    <li className={told.entry} data-undone={entry.undoneAt !== null || undefined}>
      <p>
        <time dateTime={entry.at}>{moment(entry.at)}</time> <strong>{entry.person}</strong>{' '}
        <span className={told.what}>{sentence(entry)}</span>
        {entry.undoneAt && <em> {t('undone', { time: time(entry.undoneAt) })}</em>}
      </p>
      {error && <ErrorNote sentence={error.sentence(locale)} />}
      {data?.changes
        .filter(({ place }) => place.outcomeId === outcomeId)
        .map((change) => (
          <ChangedFields key={`${change.table}:${change.rowId}`} change={change} isBoth={change.table === 'grade'} />
        ))}
      {data && entry.undoneAt === null && <TakeBack entry={entry} refusal={data.refusal} />}
    </li>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { HistoryDays } from '../history/history-days.tsx';
import classes from './grade.module.css';

/** As many as one looks through here; the history screen has them all. */
const limit = 100;

/** Who judged what, and when: asked for when it is opened. */
export function OutcomeHistory(props: { projectId: string; outcomeId: string }) {
  const { t } = useTranslation('appraisal');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('grade.history')}</summary>
      {isOpen && <Entries {...props} />}
    </details>
  );
}

function Entries({ projectId, outcomeId }: { projectId: string; outcomeId: string }) {
  const { t } = useTranslation('appraisal');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const { data, error } = useApiQuery(['history', 'outcome', outcomeId], (api) =>
    api.history.list.query({ projectId, outcomeId, limit }),
  );
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!data) return <LoadingState label={tc('loading')} />;
  return (
    <>
      <HistoryDays entries={data} />
      {data.length === limit && <p>{t('grade.historyMore')}</p>}
    </>
  );
}

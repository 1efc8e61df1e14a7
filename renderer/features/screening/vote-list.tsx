/** What each person decided, side by side; of two, only when both have. */
import { useTranslation } from 'react-i18next';
import type { ScreeningRecord, ScreeningVote } from '../../../shared/contract/screening.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './screening.module.css';

export function VoteList({ record, persons }: { record: ScreeningRecord; persons: 1 | 2 }) {
  const { t } = useTranslation('screening');
  const { state } = record.row;
  if (persons === 1) return record.row.reason ? <p className={classes.because}>{record.row.reason}</p> : null;
  if (state === 'undecided') return <p className={classes.because}>{t('blind')}</p>;
  if (state === 'waiting') return <p className={classes.because}>{t('waiting')}</p>;
  return (
    <section className={classes.votes} aria-label={t('votes')}>
      {state === 'conflict' ? <p className={classes.conflict}>{t('conflict')}</p> : null}
      <div className={classes.sides}>
        {record.votes.map((vote) => (
          <Vote key={vote.personId} vote={vote} who={vote.by} />
        ))}
        {record.agreed ? <Vote vote={record.agreed} who={t('agree.by', { person: record.agreed.by })} /> : null}
      </div>
    </section>
  );
}

function Vote({ vote, who }: { vote: ScreeningVote; who: string }) {
  const { t } = useTranslation('screening');
  const { date } = useFormat();
  return (
    <dl className={classes.vote} data-decision={vote.decision}>
      <dt>{who}</dt>
      <dd>
        <strong>{t(`decided.${vote.decision}`)}</strong>
        {vote.reason ? ` – ${vote.reason}` : ''} <span className={classes.when}>{date(vote.at)}</span>
      </dd>
    </dl>
  );
}

import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardCheck } from './card-types.ts';
import classes from './section-pane.module.css';

export interface FindingListProps {
  check: CardCheck;
  current: number | null;
  onGo: (index: number) => void;
}

/** What stands between the card and being finished. */
export function FindingList({ check, current, onGo }: FindingListProps) {
  const { t } = useTranslation('card');
  const { findings, unsupportedSentences, complete } = check;
  return (
    <section className={classes.findings} aria-labelledby="findings-heading">
      <h2 id="findings-heading">
        {t('check.heading', { count: findings.length })} <kbd>F8</kbd>
      </h2>
      {unsupportedSentences > 0 && <p>{t('check.unsupported', { count: unsupportedSentences })}</p>}
      {complete && (
        <p className={classes.complete}>
          <IconCircleCheck size={15} aria-hidden /> {t('check.complete')}
        </p>
      )}
      <ol>
        {findings.map((finding, index) => (
          <li key={`${finding.code}:${finding.field}:${finding.message}`}>
            <button type="button" aria-current={index === current || undefined} onClick={() => onGo(index)}>
              {finding.message}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

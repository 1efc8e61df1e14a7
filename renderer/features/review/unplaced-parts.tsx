/** Corrections that lost their place, and those of an earlier version that wait for someone to look. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Correction } from '../../../shared/contract/corrections.ts';
import { waitingPlace } from '../../../shared/corrections/waiting-place.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Part } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { useValueName } from './value-name.ts';

export function UnplacedParts() {
  const { t } = useTranslation('review');
  const { unplaced } = useReviewParts().reviewed;
  return (
    <>
      <List title={t('waiting')} help={t('waitingHelp')} corrections={unplaced.filter(({ isWaiting }) => isWaiting)} />
      <List
        title={t('unplaced')}
        help={t('unplacedHelp')}
        corrections={unplaced.filter(({ isWaiting }) => !isWaiting)}
      />
    </>
  );
}

function List({ title, help, corrections }: { title: string; help: string; corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <Part title={title}>
      <p className={classes.dim}>{help}</p>
      <ul className={classes.plain}>
        {corrections.map((correction) => (
          <Line key={correction.id} correction={correction} />
        ))}
      </ul>
    </Part>
  );
}

function Line({ correction }: { correction: Correction }) {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed, takeBack, accept } = useReviewParts();
  const { moment } = useFormat();
  const nameOf = useValueName();
  const { id, target, words, text, action, by, at, isWaiting } = correction;
  const there = isWaiting ? waitingPlace(reviewed.values, correction) : null;
  return (
    <li>
      <span>
        {t('unplacedLine', { name: nameOf({ key: target }), what: t(`did.${action}`) })} <q>{words}</q>
        {text === '' ? null : (
          <>
            {' → '}
            <q>{text}</q>
          </>
        )}
      </span>{' '}
      {there?.value ? <span>{t('standsNow', { text: there.value.text || t('reader:structure.empty') })}</span> : null}{' '}
      <span className={classes.page}>{t('by', { who: by, when: moment(at) })}</span>{' '}
      <WhereWritable>
        {there ? (
          <Button size="compact-xs" variant="default" onClick={() => accept([id])}>
            {t('use')}
          </Button>
        ) : null}{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => takeBack([id])}>
          {t('forget')}
        </Button>
      </WhereWritable>
    </li>
  );
}

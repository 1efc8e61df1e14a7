/** At the foot: the chosen value, what was recognised there, and what can be done to it. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { isUncertain } from '../../../shared/corrections/is-uncertain.ts';
import { printKeys } from '../../app/keys.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import type { ReviewActions } from './use-review-keys.ts';
import { useValueName } from './value-name.ts';

export interface ReviewBarProps {
  value: ReviewedValue | null;
  /** Chosen on the page; nothing where nothing is. */
  words: string;
  act: ReviewActions;
  onPage(start: number): void;
}

export function ReviewBar({ value, words, act, onPage }: ReviewBarProps) {
  const { t } = useTranslation(['review', 'reader', 'common']);
  const { canCorrect } = useReviewParts();
  const { moment } = useFormat();
  const library = useLibraryState().data;
  const nameOf = useValueName();
  if (!value) {
    const why = library?.packet
      ? t('inPacket')
      : library?.isReadOnly
        ? t('common:frame.cannotChange')
        : t(words === '' ? 'chooseValue' : 'chooseFirst');
    return (
      <div className={classes.bar}>
        <span className={classes.barState}>{why}</span>
        {canCorrect && words !== '' ? <Action label={t('addItem')} keys={printKeys(['A'])} onClick={act.add} /> : null}
      </div>
    );
  }
  const { corrections, recognised, place } = value;
  const last = corrections.at(-1);
  const start = place.start;
  const isBox = value.key.kind === 'checkbox' || value.key.kind === 'yes-no';
  const said = [
    last && recognised !== null && !isBox
      ? t('recognisedAs', { words: shortened(recognised) || t('reader:structure.empty') })
      : '',
    last ? t('by', { who: last.by, when: moment(last.at) }) : isUncertain(value) ? t('uncertain') : '',
  ];
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bar', { name: nameOf(value) })}>
      <span className={classes.barName}>{nameOf(value)}</span>
      <span className={classes.barState}>{said.filter((each) => each !== '').join(' ')}</span>
      {start === undefined ? null : (
        <Button size="compact-xs" variant="default" onClick={() => onPage(start)}>
          {t('onPage')}
        </Button>
      )}
      {canCorrect ? (
        <>
          <Action label={t(isBox ? 'tick' : 'edit')} keys="↵" onClick={act.edit} />
          {act.isMovable ? (
            <>
              <Action label={t('move')} keys={printKeys(['M'])} onClick={act.move} />
              <Action label={t('split')} keys={printKeys(['S'])} onClick={act.split} />
              <Action label={t('merge')} keys={printKeys(['Shift', 'M'])} onClick={act.merge} />
            </>
          ) : null}
          {act.isDroppable ? <Action label={t('drop')} keys="⌫" onClick={act.drop} /> : null}
          {words !== '' && !isBox && value.key.kind !== 'link' ? (
            <>
              <span className={classes.barWords}>{t('chosen', { words: shortened(words) })}</span>
              <Action label={t('useWords')} keys={printKeys(['P'])} onClick={act.useWords} />
              <Action label={t('usePlace')} keys={printKeys(['Shift', 'P'])} onClick={act.usePlace} />
            </>
          ) : null}
          {corrections.length > 0 ? (
            <Action label={t('takeBack')} keys={printKeys(['U'])} onClick={act.takeBack} />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function Action({ label, keys, onClick }: { label: string; keys: string; onClick(): void }) {
  return (
    // What is selected on the page stays so.
    <Button size="compact-xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
      {label} {keys}
    </Button>
  );
}

const longestWords = 160;
const shortened = (words: string) => (words.length > longestWords ? `${words.slice(0, longestWords)} …` : words);

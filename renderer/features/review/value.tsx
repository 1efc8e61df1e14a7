/** One value of a structure: pressed once it shows its place, pressed again it is edited; a box is ticked at once. */
import { VisuallyHidden } from '@mantine/core';
import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecognisedTableNote } from '../../../shared/contract/recognised.ts';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { isUncertain } from '../../../shared/corrections/is-uncertain.ts';
import { movableKinds } from '../../../shared/corrections/movable-kinds.ts';
import { withoutNoteMarks } from '../../../shared/figures/note-marks.ts';
import { addressParts } from '../../../shared/text/address-parts.ts';
import { LinkedText } from '../reader/linked-text.tsx';
import { useIsEdited } from './edited-value.ts';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { ValueEditor } from './value-editor.tsx';
import { idOfKey } from './value-ids.ts';

export interface ValueProps {
  value: ReviewedValue;
  /** Cells of a table have the place of their table. */
  isCell?: boolean;
  /** Footnotes of a cell: their marks stand after it, as what leads to them. */
  notes?: readonly RecognisedTableNote[] | undefined;
}

export function Value({ value, isCell = false, notes = [] }: ValueProps) {
  const { t } = useTranslation(['review', 'reader']);
  const { canCorrect } = useReviewParts();
  const id = idOfKey(value.key);
  if (useIsEdited(id)) return <ValueEditor value={value} />;
  const { text, place, corrections } = value;
  const hasAddress = addressParts(text).some(({ address }) => address !== null);
  const isLink = value.key.kind === 'link';
  const page = place.page === undefined || isCell ? null : t('reader:pageShort', { page: place.page });
  return (
    <span className={classes.value}>
      {hasAddress ? <LinkedText text={text} /> : null}
      <button
        type="button"
        className={classes.words}
        data-value={id}
        data-unsure={isUncertain(value) || undefined}
        draggable={canCorrect && movableKinds.has(value.key.kind)}
      >
        {hasAddress && isLink ? <LinkButtonWords address={text} /> : null}
        {hasAddress
          ? isLink
            ? null
            : (page ?? t('reader:structure.toPlace'))
          : withoutNoteMarks(text, notes) || <Empty value={value} isCell={isCell} />}
        {hasAddress || page === null ? null : <span className={classes.page}> {page}</span>}
      </button>
      {corrections.length > 0 ? <CorrectedMark /> : null}
    </span>
  );
}

/** A dash would look like a part of the heading where a table has no number. */
function Empty({ value: { key }, isCell }: Pick<ValueProps, 'value' | 'isCell'>) {
  const { t } = useTranslation(['review', 'reader']);
  if (key.kind === 'table' && key.path[1] === 'number') return <span className={classes.page}>{t('noNumber')}</span>;
  return isCell ? '–' : t('reader:structure.empty');
}

/** A link stands nowhere in the text: its button only opens it for editing. */
function LinkButtonWords({ address }: { address: string }) {
  const { t } = useTranslation('review');
  return (
    <>
      <span className={classes.editLink}>{t('edit')}</span> <VisuallyHidden>{address}</VisuallyHidden>
    </>
  );
}

export function CorrectedMark() {
  const { t } = useTranslation(['review', 'reader']);
  return <span className={classes.corrected}>{t('corrected')}</span>;
}

/** A box with its label; for yes and no it goes from one answer to the next. */
export function BoxValue({ value, label }: { value: ReviewedValue; label: string }) {
  const { t } = useTranslation(['review', 'reader']);
  const { text, corrections } = value;
  const isTicked = text === 'yes';
  const Icon = isTicked ? IconSquareCheckFilled : IconSquare;
  const isAnswer = value.key.kind === 'yes-no';
  const answer = t(`reader:yesNo.${text === 'yes' || text === 'no' ? text : 'none'}`);
  return (
    <span className={classes.box} data-checked={isTicked || undefined}>
      {isAnswer ? (
        <button type="button" className={classes.words} data-value={idOfKey(value.key)}>
          {`${label}: ${answer}`}
        </button>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: an input would keep the keys that walk the values
        <button
          type="button"
          role="checkbox"
          aria-checked={isTicked}
          className={classes.words}
          data-value={idOfKey(value.key)}
        >
          <Icon size={16} aria-hidden /> <span>{label}</span>
        </button>
      )}
      {corrections.length > 0 ? <CorrectedMark /> : null}
    </span>
  );
}

import { NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './grade.module.css';
import type { GradeDraft } from './grade-draft.ts';

export interface GradeNumbersProps {
  draft: GradeDraft;
  onChange: (draft: GradeDraft) => void;
  onRest: () => void;
}

/** What the tables print beside the level: studies, participants, the effect in words. */
export function GradeNumbers({ draft, onChange, onRest }: GradeNumbersProps) {
  const { t } = useTranslation('appraisal');
  const count = (value: string | number) => (typeof value === 'number' ? value : null);
  const shared = {
    size: 'xs',
    max: 999_999_999,
    clampBehavior: 'strict',
    allowNegative: false,
    allowDecimal: false,
    hideControls: true,
    onBlur: onRest,
  } as const;
  return (
    <section className={classes.numbers}>
      <NumberInput
        {...shared}
        label={t('grade.studies')}
        value={draft.studies ?? ''}
        onChange={(value) => onChange({ ...draft, studies: count(value) })}
      />
      <NumberInput
        {...shared}
        label={t('grade.participants')}
        thousandSeparator=" "
        value={draft.participants ?? ''}
        onChange={(value) => onChange({ ...draft, participants: count(value) })}
      />
      <Textarea
        className={classes.wide}
        size="xs"
        autosize
        minRows={2}
        label={t('grade.effect')}
        placeholder={t('grade.effectPlaceholder')}
        value={draft.effect}
        onChange={(event) => onChange({ ...draft, effect: event.currentTarget.value })}
        onBlur={onRest}
      />
      <Textarea
        className={classes.wide}
        size="xs"
        autosize
        minRows={1}
        label={t('grade.comment')}
        value={draft.comment}
        onChange={(event) => onChange({ ...draft, comment: event.currentTarget.value })}
        onBlur={onRest}
      />
    </section>
  );
}

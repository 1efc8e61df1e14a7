import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './grade.module.css';
import type { GradeDraft } from './grade-draft.ts';
import { GradeText } from './grade-text.tsx';

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
      <GradeText
        minRows={2}
        label={t('grade.effect')}
        placeholder={t('grade.effectPlaceholder')}
        value={draft.effect}
        onChange={(effect) => onChange({ ...draft, effect })}
        onRest={onRest}
      />
      <GradeText
        label={t('grade.comment')}
        value={draft.comment}
        onChange={(comment) => onChange({ ...draft, comment })}
        onRest={onRest}
      />
    </section>
  );
}

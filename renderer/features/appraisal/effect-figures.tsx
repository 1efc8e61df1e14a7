import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GradeProposals } from '../../../shared/contract/grade-proposals.ts';
import { effectSizes } from '../../../shared/model/grades.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useLocale } from '../../ui/format.ts';
import classes from './grade.module.css';
import type { GradeDraft } from './grade-draft.ts';
import { GradeText } from './grade-text.tsx';

type Figures = NonNullable<GradeProposals['figures']>;

export interface FiguresFromDataProps {
  draft: GradeDraft;
  figures: Figures;
  /** Of the tables, in which the effect is written. */
  language: Locale;
  onChange: (draft: GradeDraft) => void;
}

/** Where the figures of the grade are others than those of its analysis: both, and the way to take the latter. */
export function FiguresFromData({ draft, figures, language, onChange }: FiguresFromDataProps) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const effect = figures.effect?.[language] ?? '';
  const isSame = draft.studies === figures.studies && draft.participants === figures.participants;
  if (isSame && (effect === '' || draft.effect === effect)) return null;
  const count = (value: number | null) => (value === null ? '–' : new Intl.NumberFormat(locale).format(value));
  return (
    <div className={classes.proposal}>
      <p>
        {t('figures.inData', { count: figures.studies, participants: count(figures.participants) })}
        {figures.effect && ` ${figures.effect[locale]}.`}
      </p>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconDatabaseImport size={13} aria-hidden />}
        onClick={() =>
          onChange({
            ...draft,
            studies: figures.studies,
            participants: figures.participants,
            effect: effect || draft.effect,
            ...(figures.design && { design: figures.design }),
            ...(draft.effectSize === '' && figures.size && { effectSize: figures.size }),
          })
        }
      >
        {t('figures.take')}
      </Button>
    </div>
  );
}

export interface EffectWordsProps {
  draft: GradeDraft;
  /** The size that the thresholds tell; null where none are set. */
  proposed: Figures['size'];
  onChange: (draft: GradeDraft) => void;
  onChoose: (draft: GradeDraft) => void;
  onRest: () => void;
}

/** How large the panel finds the effect, when it was measured, and a sentence of its own in place of the program's. */
export function EffectWords({ draft, proposed, onChange, onChoose, onRest }: EffectWordsProps) {
  const { t } = useTranslation('appraisal');
  return (
    <section className={classes.numbers}>
      <NativeSelect
        size="xs"
        label={t('figures.size')}
        description={proposed ? t('figures.sizeProposed', { size: t(`figures.sizes.${proposed}`) }) : undefined}
        value={draft.effectSize}
        data={effectSizes.map((size) => ({
          value: size,
          label: size === '' ? t('figures.sizeUnsaid') : t(`figures.sizes.${size}`),
        }))}
        onChange={(event) => onChoose({ ...draft, effectSize: event.currentTarget.value as GradeDraft['effectSize'] })}
      />
      <TextInput
        size="xs"
        label={t('figures.followUp')}
        placeholder={t('figures.followUpPlaceholder')}
        value={draft.followUp}
        onChange={(event) => onChange({ ...draft, followUp: event.currentTarget.value })}
        onBlur={onRest}
      />
      <GradeText
        label={t('figures.statement')}
        placeholder={t('figures.statementPlaceholder')}
        value={draft.statement}
        onChange={(statement) => onChange({ ...draft, statement })}
        onRest={onRest}
      />
    </section>
  );
}

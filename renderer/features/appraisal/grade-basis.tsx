import { SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type GradeWarning, startLevel } from '../../../shared/grade/certainty.ts';
import { gradeWords } from '../../../shared/grade/words.ts';
import { useLocale } from '../../ui/format.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import classes from './grade.module.css';
import type { GradeDraft } from './grade-draft.ts';

export interface GradeBasisProps {
  draft: GradeDraft;
  warnings: readonly GradeWarning[];
  onChange: (draft: GradeDraft) => void;
}

const designs = ['rct', 'observational'] as const;

/** The kind of evidence, which decides where the certainty starts. */
export function GradeBasis({ draft, warnings, onChange }: GradeBasisProps) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const isObservational = draft.design === 'observational';
  return (
    <section className={classes.basis}>
      <h2 id="grade-design">{t('grade.design')}</h2>
      <SegmentedControl
        fullWidth
        classNames={{ label: classes.design }}
        size="xs"
        transitionDuration={0}
        aria-labelledby="grade-design"
        value={draft.design}
        onChange={(design) => onChange({ ...draft, design, usesRobinsI: design === 'rct' ? false : draft.usesRobinsI })}
        data={designs.map((value) => ({ value, label: gradeWords.designs[value][locale] }))}
      />
      {(isObservational || draft.usesRobinsI) && (
        <Switch
          size="xs"
          label={t('grade.robinsI')}
          description={t('grade.robinsIHint')}
          checked={draft.usesRobinsI}
          onChange={(event) => onChange({ ...draft, usesRobinsI: event.currentTarget.checked })}
        />
      )}
      <p className={classes.starts}>
        {t('grade.startsAt')} <CertaintyMark level={startLevel(draft)} />
      </p>
      {warnings
        .filter((warning) => !warning.domain)
        .map((warning) => (
          <p key={warning.code} className={classes.warning}>
            {gradeWords.warnings[warning.code][locale]}
          </p>
        ))}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { Certainty } from '../../../shared/grade/certainty.ts';
import { gradeWords } from '../../../shared/grade/words.ts';
import { useLocale } from '../../ui/format.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import classes from './grade.module.css';

export interface CertaintyHeadProps {
  result: Certainty;
  isGraded: boolean;
  /** Then there is nothing to grade, and no level while nobody set one. */
  isWithoutStudies: boolean;
}

/** The level, large; told aloud when a choice changes it. */
export function CertaintyHead({ result, isGraded, isWithoutStudies }: CertaintyHeadProps) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  return (
    <div className={classes.level} data-graded={isGraded || undefined}>
      <output aria-label={t('grade.level')}>
        {isWithoutStudies && !isGraded ? (
          <strong className={classes.noStudies}>{t('outcomes.noStudies')}</strong>
        ) : (
          <CertaintyMark level={result.level} isLarge />
        )}
      </output>
      <p data-unfinished={(isGraded && result.unfinished.length > 0) || undefined}>
        {isGraded
          ? result.unfinished.length > 0
            ? t('grade.unfinishedCount', { count: result.unfinished.length })
            : gradeWords.meanings[result.level][locale]
          : t(isWithoutStudies ? 'grade.noStudies' : 'grade.start')}
      </p>
      {isGraded && isWithoutStudies && <p>{t('outcomes.noStudies')}</p>}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Grade } from '../../../shared/contract/grades.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { certainty } from '../../../shared/grade/certainty.ts';
import { importanceClass, overallCertainty } from '../../../shared/grade/importance.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useLocale } from '../../ui/format.ts';
import { outcomeName } from '../project/outcome-name.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import classes from './outcome-index.module.css';

export interface OutcomeIndexProps {
  outcomes: Outcome[];
  grades: Grade[];
  current: string;
}

/** The outcomes with importance and level; below, the lowest level among the critical ones. */
export function OutcomeIndex({ outcomes, grades, current }: OutcomeIndexProps) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const rows = outcomes.map((outcome) => {
    const grade = grades.find((each) => each.outcomeId === outcome.id);
    return { outcome, result: grade ? certainty(grade) : null };
  });
  const overall = overallCertainty(
    rows.map(({ outcome, result }) => ({ importance: outcome.importance, level: result?.level ?? null })),
  );
  return (
    <nav className={classes.index} aria-label={t('outcomes.list')}>
      <ul>
        {rows.map(({ outcome, result }) => (
          <li key={outcome.id}>
            <a
              href={hashFromRoute({ screen: 'evidence', tab: 'outcomes', outcomeId: outcome.id })}
              aria-current={outcome.id === current ? 'page' : undefined}
            >
              <span className={classes.name}>{outcomeName(outcome, locale)}</span>
              <span className={classes.importance}>
                {outcome.importance} · {t(`importance.${importanceClass(outcome.importance)}`)}
              </span>
              <span className={classes.level}>
                {result ? <CertaintyMark level={result.level} /> : t('outcomes.notGraded')}
              </span>
              {result && result.unfinished.length > 0 && (
                <span className={classes.unfinished}>
                  {t('grade.unfinishedCount', { count: result.unfinished.length })}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <div className={classes.overall}>
        <p className={classes.overallHead}>{t('outcomes.overall')}</p>
        {overall.level ? <CertaintyMark level={overall.level} /> : t('outcomes.notGraded')}
        <p>
          {overall.ungradedCritical > 0
            ? t('outcomes.provisional', { count: overall.ungradedCritical })
            : t('outcomes.overallHint')}
        </p>
      </div>
    </nav>
  );
}

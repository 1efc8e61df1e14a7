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
  /** Ids of the outcomes that are known to have no studies. */
  withoutStudies: ReadonlySet<string>;
}

/** The outcomes with importance and level; below, the lowest level among the critical ones. */
export function OutcomeIndex({ outcomes, grades, current, withoutStudies }: OutcomeIndexProps) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const rows = outcomes.map((outcome) => {
    const grade = grades.find((each) => each.outcomeId === outcome.id);
    return { outcome, result: grade ? certainty(grade) : null, isWithoutStudies: withoutStudies.has(outcome.id) };
  });
  const overall = overallCertainty(
    rows.map(({ outcome, result, isWithoutStudies }) => ({
      importance: outcome.importance,
      level: result?.level ?? null,
      isWithoutStudies,
    })),
  );
  const untold = rows.filter(
    ({ outcome, result, isWithoutStudies }) =>
      isWithoutStudies && !result && importanceClass(outcome.importance) === 'critical',
  );
  return (
    <nav className={classes.index} aria-label={t('outcomes.list')}>
      <ul>
        {rows.map(({ outcome, result, isWithoutStudies }) => (
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
                {result ? (
                  <CertaintyMark level={result.level} />
                ) : (
                  t(isWithoutStudies ? 'outcomes.noStudies' : 'outcomes.notGraded')
                )}
                {result && isWithoutStudies && <span className={classes.none}>{t('outcomes.noStudies')}</span>}
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
        {overall.gradedCritical < overall.critical && overall.level && (
          <p>{t('outcomes.restsOn', { graded: overall.gradedCritical, critical: overall.critical })}</p>
        )}
        {overall.gradedCritical === overall.critical && <p>{t('outcomes.overallHint')}</p>}
        {overall.ungradedCritical > 0 && <p>{t('outcomes.provisional', { count: overall.ungradedCritical })}</p>}
        {untold.length > 0 && (
          <p>
            {t('outcomes.withoutStudies', {
              names: untold.map(({ outcome }) => outcomeName(outcome, locale)).join(', '),
            })}
          </p>
        )}
      </div>
    </nav>
  );
}

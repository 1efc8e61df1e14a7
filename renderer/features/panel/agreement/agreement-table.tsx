import { useTranslation } from 'react-i18next';
import type { RatingsAgreement } from '../../../../shared/agreement/agreement-of-ratings.ts';
import { useFormat } from '../../../ui/format.ts';
import plain from '../../../ui/plain-table.module.css';
import classes from './agreement.module.css';

/** Counts and percent first: a coefficient alone tells little where categories are skewed. */
export function AgreementTable({ found, raters }: { found: RatingsAgreement; raters: number }) {
  const { t } = useTranslation('agreement');
  const { number } = useFormat();
  const { units, ratings, pairs, samePairs, perCategory, values } = found;
  return (
    <div className={classes.result}>
      <p>
        {t('counts', { units: number(units), raters: number(raters), ratings: number(ratings) })}{' '}
        {pairs > 0 &&
          t('percent', {
            same: number(samePairs),
            pairs: number(pairs),
            percent: number((100 * samePairs) / pairs, 1),
          })}
      </p>
      <p>{perCategory.map(({ category, count }) => `${category}: ${number(count)}`).join(' · ')}</p>
      <table className={plain.table}>
        <caption>{t('coefficients')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col">{t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ measure, value, interval, because }) => (
            <tr key={measure}>
              <th scope="row">{t(`measures.${measure}`)}</th>
              <td>
                {value === null && because !== null
                  ? t('notEstimable', { why: t(`why.${because}`) })
                  : interval
                    ? t('interval', {
                        value: number(value ?? 0, 2),
                        lower: number(interval[0], 2),
                        upper: number(interval[1], 2),
                      })
                    : number(value ?? 0, 2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

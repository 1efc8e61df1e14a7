/** How often two people decided the same, and how far beyond chance. */

import { useTranslation } from 'react-i18next';
import { type ScreeningStage, screeningStages } from '../../../shared/model/screening.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './screening.module.css';
import { useAgreement } from './screening-data.ts';

export function AgreementTable({ projectId }: { projectId: string }) {
  const { t } = useTranslation('screening');
  return (
    <section aria-labelledby="agreement-heading" className={classes.agreement}>
      <h2 id="agreement-heading">{t('agreement.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('agreement.stage')}</th>
            <th scope="col">{t('agreement.people')}</th>
            <th scope="col">{t('agreement.decided')}</th>
            <th scope="col">{t('agreement.same')}</th>
            <th scope="col">{t('agreement.kappa')}</th>
          </tr>
        </thead>
        <tbody>
          {screeningStages.map((stage) => (
            <AgreementRows key={stage} projectId={projectId} stage={stage} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AgreementRows({ projectId, stage }: { projectId: string; stage: ScreeningStage }) {
  const { t } = useTranslation('screening');
  const { number } = useFormat();
  const pairs = useAgreement(projectId, stage).data ?? [];
  if (pairs.length === 0) {
    return (
      <tr>
        <td>{t(`stage.${stage}`)}</td>
        <td colSpan={4}>{t('agreement.none')}</td>
      </tr>
    );
  }
  return pairs.map(({ people, decided, same, observed, kappa, lower, upper }) => (
    <tr key={people.join()}>
      <td>{t(`stage.${stage}`)}</td>
      <td>{people.join(' · ')}</td>
      <td>{number(decided)}</td>
      <td>
        {observed === null
          ? number(same)
          : t('agreement.percent', { same: number(same), percent: number(100 * observed, 1) })}
      </td>
      <td>
        {kappa === null || lower === null || upper === null
          ? t('agreement.notEstimable')
          : t('agreement.interval', { kappa: number(kappa, 2), lower: number(lower, 2), upper: number(upper, 2) })}
      </td>
    </tr>
  ));
}

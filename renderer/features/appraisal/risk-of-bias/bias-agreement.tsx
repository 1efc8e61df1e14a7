/** How often two people came to the same level, and how far beyond chance. */
import { useTranslation } from 'react-i18next';
import type { AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import { agreementOfForms } from '../../../../shared/risk-of-bias/agreement-of-forms.ts';
import type { SeenForms } from '../../../../shared/risk-of-bias/bias-by-study.ts';
import { useFormat } from '../../../ui/format.ts';
import table from '../../../ui/plain-table.module.css';
import classes from './risk-of-bias.module.css';

export function BiasAgreement({ tools, ...list }: SeenForms & { tools: readonly AppraisalTool[] }) {
  const { t } = useTranslation(['bias', 'screening']);
  const { number, locale } = useFormat();
  const found = tools.flatMap((tool) => agreementOfForms(tool, list).map((agreement) => ({ tool, ...agreement })));
  return found.map(({ tool, people, parts }) => (
    <div key={`${tool.id}:${people.join()}`} className={classes.scroll}>
      <table className={table.table}>
        <caption>{t('agreement.caption', { tool: tool.name[locale], people: people.join(' · ') })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.domain')}</th>
            <th scope="col">{t('agreement.judged')}</th>
            <th scope="col">{t('agreement.same')}</th>
            <th scope="col">{t('agreement.kappa')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ domain, agreement: { judged, same, observed, kappa, lower, upper } }) => (
            <tr key={domain ?? ''}>
              <th scope="row">{tool.domains.find(({ id }) => id === domain)?.name[locale] ?? t('form.overall')}</th>
              <td>{number(judged)}</td>
              <td>
                {observed === null
                  ? number(same)
                  : t('screening:agreement.percent', { same: number(same), percent: number(100 * observed, 1) })}
              </td>
              <td>
                {kappa === null || lower === null || upper === null
                  ? t('screening:agreement.notEstimable')
                  : t('screening:agreement.interval', {
                      ...{ kappa: number(kappa, 2), lower: number(lower, 2), upper: number(upper, 2) },
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}

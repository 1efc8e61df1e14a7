/** Two people's forms side by side: levels, where they conflict, and the answers that may be why. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppraisalLevel, AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import type { AppraisalChoices, AppraisalForm } from '../../../../shared/contract/appraisals.ts';
import { compareForms } from '../../../../shared/risk-of-bias/compare-forms.ts';
import { filledForm } from '../../../../shared/risk-of-bias/filled-form.ts';
import { useLocale } from '../../../ui/format.ts';
import table from '../../../ui/plain-table.module.css';
import { LevelMark } from './level-mark.tsx';
import classes from './risk-of-bias.module.css';

export interface ComparedFormsProps {
  tool: AppraisalTool;
  forms: [AppraisalForm, AppraisalForm];
  choices: AppraisalChoices | undefined;
}

export function ComparedForms({ tool, forms, choices }: ComparedFormsProps) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const [one, other] = forms;
  const compared = compareForms(tool, [filledForm(one, choices), filledForm(other, choices)]);
  const answerOf = (form: AppraisalForm, id: string) => {
    const answer = form.answers[id]?.answer ?? '';
    return answer === '' ? '–' : (tool.answers[answer]?.name[locale] ?? answer);
  };
  const question = (id: string) => {
    const found = tool.domains.flatMap(({ questions }) => questions).find((each) => each.id === id);
    return found ? `${found.number ?? found.id} ${found.text[locale]}` : id;
  };
  const row = (
    key: string,
    name: string,
    levels: readonly AppraisalLevel[],
    part: { levels: [string | null, string | null]; isConflict: boolean },
  ) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {part.levels.map((id, at) => {
        const level = levels.find((each) => each.id === id);
        return <td key={forms[at]!.id}>{level ? <LevelMark level={level} /> : t('list.notJudged')}</td>;
      })}
      <td>
        {part.isConflict ? (
          <span className={classes.missing}>
            <IconAlertTriangle size={13} aria-hidden /> {t('compare.conflict')}
          </span>
        ) : (
          t('compare.alike')
        )}
      </td>
    </tr>
  );
  return (
    <div className={classes.scroll}>
      {!compared.isVariantSame && <p className={classes.missing}>{t('compare.otherVariant')}</p>}
      <table className={table.table}>
        <caption>{t('compare.caption', { one: one.person, other: other.person })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.domain')}</th>
            <th scope="col">{one.person}</th>
            <th scope="col">{other.person}</th>
            <th scope="col">{t('compare.state')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.domains.flatMap((part) => {
            const domain = tool.domains.find(({ id }) => id === part.domain)!;
            return [
              row(`domain ${part.domain}`, domain.name[locale], tool.levels, part),
              ...part.answers.map((id) => (
                <tr key={`${part.domain}:${id}`} className={classes.answers}>
                  <th scope="row">{question(id)}</th>
                  <td>{answerOf(one, id)}</td>
                  <td>{answerOf(other, id)}</td>
                  <td>{t('compare.answer')}</td>
                </tr>
              )),
            ];
          })}
          {row('overall', t('form.overall'), tool.overall.levels, compared.overall)}
        </tbody>
      </table>
    </div>
  );
}

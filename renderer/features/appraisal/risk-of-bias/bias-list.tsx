/** The studies of a project with what is judged of each for one outcome; above, the way to pictures and tools. */
import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconChartBar, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppraisalForm } from '../../../../shared/contract/appraisals.ts';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import type { StudyBias } from '../../../../shared/risk-of-bias/bias-by-study.ts';
import { goTo, hashFromRoute } from '../../../app/routes.ts';
import { useLocale } from '../../../ui/format.ts';
import { outcomeName } from '../../project/outcome-name.ts';
import { LevelMark } from './level-mark.tsx';
import classes from './risk-of-bias.module.css';
import type { BiasView } from './risk-of-bias-tab.tsx';

export interface BiasListProps {
  studies: readonly Study[];
  outcomes: readonly Outcome[];
  outcome: Outcome | undefined;
  bias: ReadonlyMap<string, StudyBias>;
  forms: readonly AppraisalForm[];
  /** Of tools that are not here. */
  unreadable: readonly AppraisalForm[];
  chosenId: string | null;
  view: BiasView;
  onChoose(id: string): void;
  onView(view: BiasView): void;
}

export function BiasList(props: BiasListProps) {
  const { studies, outcomes, outcome, bias, forms, unreadable, chosenId, view, onChoose, onView } = props;
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const toggle = (name: 'pictures' | 'tools') => onView(view === name ? null : name);
  return (
    <div className={classes.list}>
      {outcomes.length > 0 && (
        <NativeSelect
          size="xs"
          label={t('list.outcome')}
          value={outcome?.id}
          data={outcomes.map((each) => ({ value: each.id, label: outcomeName(each, locale) }))}
          onChange={(event) => goTo({ screen: 'evidence', tab: 'risk-of-bias', outcomeId: event.currentTarget.value })}
        />
      )}
      <div className={classes.views}>
        <Button
          size="xs"
          variant={view === 'pictures' ? 'light' : 'default'}
          aria-pressed={view === 'pictures'}
          leftSection={<IconChartBar size={14} aria-hidden />}
          onClick={() => toggle('pictures')}
        >
          {t('list.pictures')}
        </Button>
        <Button
          size="xs"
          variant={view === 'tools' ? 'light' : 'default'}
          aria-pressed={view === 'tools'}
          leftSection={<IconTool size={14} aria-hidden />}
          onClick={() => toggle('tools')}
        >
          {t('list.tools')}
        </Button>
      </div>
      {studies.length === 0 && (
        <p className={classes.hint}>
          {t('list.empty')} <a href={hashFromRoute({ screen: 'evidence', tab: 'studies' })}>{t('list.toStudies')}</a>
        </p>
      )}
      <ul className={classes.studies}>
        {studies.map((study) => {
          const judged = bias.get(study.id);
          const others = forms.filter((form) => form.studyId === study.id && form.isHidden);
          return (
            <li key={study.id}>
              <UnstyledButton
                className={classes.study}
                aria-current={study.id === chosenId || undefined}
                onClick={() => onChoose(study.id)}
              >
                <span className={classes.studyName}>{study.name}</span>
                <span className={classes.studyLevel}>
                  {judged?.level ? <LevelMark level={judged.level} /> : t('list.notJudged')}
                </span>
                {judged && (
                  <span className={classes.quiet}>
                    {judged.tool.name[locale]} · {t(`basis.${judged.basis}`)}
                    {judged.isFinished || judged.basis === 'unlike' ? '' : ` · ${t('list.unfinished')}`}
                  </span>
                )}
                {unreadable.some((form) => form.studyId === study.id) && (
                  <span className={classes.quiet}>{t('list.toolMissing')}</span>
                )}
                {others.map((form) => (
                  <span key={form.id} className={classes.quiet}>
                    {t(form.isFinished ? 'list.otherFinished' : 'list.otherBegun', { person: form.person })}
                  </span>
                ))}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

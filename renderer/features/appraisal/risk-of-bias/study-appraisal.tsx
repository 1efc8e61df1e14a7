/** One study with one tool: one's own form, the other's once both are finished, and what was agreed on. */
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import type { AppraisalList, AppraisalForm as StoredForm } from '../../../../shared/contract/appraisals.ts';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import { agreedForm } from '../../../../shared/risk-of-bias/agreed-form.ts';
import { proposedTool } from '../../../../shared/risk-of-bias/proposed-tool.ts';
import { useLibraryState } from '../../../app/library-state.ts';
import { usePreferences } from '../../../app/preferences.tsx';
import { useLocale } from '../../../ui/format.ts';
import { outcomeName } from '../../project/outcome-name.ts';
import { AppraisalForm } from './appraisal-form.tsx';
import { useAppraisalChanges } from './bias-data.ts';
import { ComparedForms } from './compared-forms.tsx';
import classes from './risk-of-bias.module.css';

export interface StudyAppraisalProps {
  projectId: string;
  study: Study;
  outcome: Outcome | undefined;
  tool: AppraisalTool;
  tools: readonly AppraisalTool[];
  choices: AppraisalList['choices'];
  forms: readonly StoredForm[];
  /** Of this study, with tools that are not here. */
  unreadable: readonly StoredForm[];
  onTool(id: string): void;
}

export function StudyAppraisal(props: StudyAppraisalProps) {
  const { projectId, study, outcome, tool, tools, forms, unreadable, choices, onTool } = props;
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const me = usePreferences().settings?.person.id;
  const isPacket = Boolean(useLibraryState().data?.packet);
  const changes = useAppraisalChanges();
  // A result is judged for each outcome; a study or a review once.
  const isOfOutcome = tool.unit === 'result';
  const outcomeId = isOfOutcome ? (outcome?.id ?? null) : null;
  const key = { projectId, studyId: study.id, outcomeId, tool: tool.id };
  const own = forms.filter(
    (form) => form.studyId === study.id && form.outcomeId === outcomeId && form.tool === tool.id,
  );
  const mine = own.find(({ personId }) => personId === me);
  const agreed = own.find(({ personId }) => personId === null);
  const others = own.filter(({ personId, isHidden }) => personId !== null && personId !== me && !isHidden);
  const finished = own.filter(({ personId, isFinished, isHidden }) => personId !== null && isFinished && !isHidden);
  const [one, other] = finished;
  const views = [
    { value: 'mine', label: t('view.mine') },
    ...others.map(({ id, person }) => ({ value: id, label: person })),
    ...(one && other ? [{ value: 'both', label: t('view.both') }] : []),
    ...((one && other && !isPacket) || agreed ? [{ value: 'agreed', label: t('view.agreed') }] : []),
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = agreed ? 'agreed' : one && other ? 'both' : mine ? 'mine' : (others[0]?.id ?? 'mine');
  const view = views.some(({ value }) => value === chosen) ? chosen! : usual;
  /** As the service begins it, so that what they gave alike stands there before the first change. */
  const begun = one && other ? { ...one, note: '', isFinished: false, ...agreedForm(one, other) } : undefined;
  const form = view === 'agreed' ? (agreed ?? begun) : view === 'mine' ? mine : own.find(({ id }) => id === view);
  const shown = view === 'both' ? finished.slice(0, 2) : own.filter((each) => each === form);
  const isSettled = view === 'mine' && mine !== undefined && finished.length > 1 && finished.includes(mine);
  const save = (change: Parameters<Parameters<typeof AppraisalForm>[0]['save']>[0]) =>
    (view === 'agreed' ? changes.agree : changes.set).mutateAsync({ ...key, ...change });
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <div>
          <h2>{study.name}</h2>
          <p className={classes.quiet}>
            {isOfOutcome && outcome
              ? t('form.ofOutcome', { outcome: outcomeName(outcome, locale) })
              : t('form.ofStudy')}
          </p>
        </div>
        <NativeSelect
          size="xs"
          label={t('form.tool')}
          value={tool.id}
          data={tools.map(({ id, name }) => ({
            value: id,
            label: id === proposedTool(study.design) ? t('form.proposed', { tool: name[locale] }) : name[locale],
          }))}
          onChange={(event) => onTool(event.currentTarget.value)}
        />
      </header>
      {unreadable.map(({ id, person, toolVersion, ...form }) => (
        <p key={id} className={classes.hint}>
          {t('view.toolMissing', { person, tool: form.tool, version: toolVersion })}
        </p>
      ))}
      {views.length > 1 && (
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('view.name')}
          value={view}
          onChange={setChosen}
          data={views}
        />
      )}
      {own
        .filter(({ isHidden }) => isHidden)
        .map(({ id, person, isFinished }) => (
          <p key={id} className={classes.hint}>
            {t(isFinished ? 'view.hiddenFinished' : 'view.hiddenBegun', { person })}
          </p>
        ))}
      {shown
        .filter(({ toolVersion }) => toolVersion !== tool.version)
        .map(({ id, person, toolVersion: given }) => (
          <p key={id} className={classes.hint}>
            {t('view.otherVersion', { person, given, here: tool.version })}
          </p>
        ))}
      {isSettled && <p className={classes.hint}>{t(isPacket ? 'view.settledInPacket' : 'view.settled')}</p>}
      {view === 'both' && one && other ? (
        <ComparedForms tool={tool} forms={[one, other]} choices={choices[tool.id]} />
      ) : isOfOutcome && !outcome ? (
        <p className={classes.hint}>{t('form.noOutcome')}</p>
      ) : (
        <AppraisalForm
          key={`${tool.id}:${view}`}
          {...{ tool, projectId, form, save }}
          choices={choices[tool.id]}
          isFixed={isSettled || (view !== 'mine' && (view !== 'agreed' || isPacket))}
        />
      )}
    </article>
  );
}

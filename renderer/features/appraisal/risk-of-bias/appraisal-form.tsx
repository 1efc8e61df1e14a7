/** A form as one person fills it in, or two together: what is judged first, the domains, the whole. */
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconCheck, IconLockOpen } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import type { AppraisalChoices, AppraisalForm as StoredForm } from '../../../../shared/contract/appraisals.ts';
import { appraise } from '../../../../shared/risk-of-bias/appraise.ts';
import { filledForm } from '../../../../shared/risk-of-bias/filled-form.ts';
import {
  emptyDraft,
  type FormDraft,
  formChange,
  noAnswer,
  noDecision,
} from '../../../../shared/risk-of-bias/form-change.ts';
import { unfinishedParts } from '../../../../shared/risk-of-bias/judged-study.ts';
import { useLocale } from '../../../ui/format.ts';
import { useAutosave } from '../../project/use-autosave.ts';
import type { Decision } from './decision-part.tsx';
import { DecisionPart } from './decision-part.tsx';
import { DomainSection } from './domain-section.tsx';
import type { FilledAnswer } from './question-row.tsx';
import classes from './risk-of-bias.module.css';

export interface AppraisalFormProps {
  tool: AppraisalTool;
  projectId: string;
  form: StoredForm | undefined;
  choices: AppraisalChoices | undefined;
  /** Read only: of another, or settled. */
  isFixed: boolean;
  save(change: ReturnType<typeof formChange>): Promise<unknown>;
}

export function AppraisalForm({ tool, projectId, form, choices, isFixed, save }: AppraisalFormProps) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const saved = useMemo<FormDraft>(() => draftOf(form), [form]);
  const { value, change, flush } = useAutosave<FormDraft>(saved, (next) => {
    const told = formChange(saved, next);
    return Object.keys(told).length === 0 ? Promise.resolve() : save(told);
  });
  const put = (next: FormDraft, isTyping: boolean) => {
    change(next);
    if (!isTyping) flush();
  };
  const answer = (question: string, part: Partial<FilledAnswer>, isTyping = false) => {
    const filled = { ...noAnswer, ...value.answers[question], ...part };
    put({ ...value, answers: { ...value.answers, [question]: filled } }, isTyping);
  };
  const decide = (domain: string, part: Partial<Decision>, isTyping = false) => {
    const decision = { ...noDecision, ...value.decisions[domain], ...part };
    put({ ...value, decisions: { ...value.decisions, [domain]: decision } }, isTyping);
  };
  const decideWhole = (part: Partial<Decision>, isTyping = false) =>
    put({ ...value, overall: { ...noDecision, ...value.overall, ...part } }, isTyping);
  const appraisal = appraise(tool, filledForm(value, choices));
  const nameOf = (id: string) => tool.domains.find((domain) => domain.id === id)?.short[locale] ?? id;
  const missing = unfinishedParts(appraisal, value);
  const lacks = [...missing.questions, ...missing.levels, ...missing.reasons].length;
  return (
    <div className={classes.form}>
      {tool.variants.length > 0 && (
        <section className={classes.variant} aria-labelledby="bias-variant">
          <h2 id="bias-variant">{t('form.variant')}</h2>
          <SegmentedControl
            size="xs"
            transitionDuration={0}
            aria-labelledby="bias-variant"
            disabled={isFixed}
            value={value.variant ?? ''}
            onChange={(variant) => put({ ...value, variant }, false)}
            data={tool.variants.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          {appraisal.needsVariant && <p className={classes.quiet}>{t('form.needsVariant')}</p>}
        </section>
      )}
      {!appraisal.needsVariant &&
        appraisal.domains.map((judged) => (
          <DomainSection
            key={judged.domain.id}
            {...{ tool, projectId, judged, isFixed }}
            draft={value}
            onAnswer={answer}
            onDecide={decide}
            onRest={flush}
          />
        ))}
      <section className={classes.domain} aria-labelledby="bias-overall">
        <h2 id="bias-overall">{t('form.overall')}</h2>
        <DecisionPart
          name={t('form.overall')}
          levels={tool.overall.levels}
          judged={appraisal.overall}
          wordsOf={(because) => because.map(nameOf).join(', ')}
          decision={value.overall}
          isFixed={isFixed}
          onChoose={(part) => decideWhole(part)}
          onType={(reason) => decideWhole({ reason }, true)}
          onRest={flush}
        />
        <Textarea
          size="xs"
          autosize
          minRows={2}
          readOnly={isFixed}
          label={t('form.note')}
          value={value.note}
          onChange={(event) => put({ ...value, note: event.currentTarget.value }, true)}
          onBlur={flush}
        />
        {lacks > 0 && <p className={classes.missing}>{t('form.lacks', { count: lacks })}</p>}
        {!isFixed && (
          <Button
            size="xs"
            variant={value.isFinished ? 'default' : 'filled'}
            leftSection={
              value.isFinished ? <IconLockOpen size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />
            }
            onClick={() => put({ ...value, isFinished: !value.isFinished }, false)}
          >
            {t(value.isFinished ? 'form.reopen' : 'form.finish')}
          </Button>
        )}
      </section>
    </div>
  );
}

function draftOf(form: StoredForm | undefined): FormDraft {
  if (!form) return emptyDraft;
  const { variant, answers, decisions, overall, note, isFinished } = form;
  return { variant, answers, decisions, overall, note, isFinished };
}

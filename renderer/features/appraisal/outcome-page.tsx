import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade, GradeDomain } from '../../../shared/contract/grades.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { certainty } from '../../../shared/grade/certainty.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useLocale } from '../../ui/format.ts';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { ImportanceMark } from '../project/importance-mark.tsx';
import { ImportanceSelect } from '../project/importance-select.tsx';
import { outcomeName } from '../project/outcome-name.ts';
import { useOutcomeChanges } from '../project/project-data.ts';
import { useAutosave } from '../project/use-autosave.ts';
import { useGradeProposals, useSetGrade } from './appraisal-data.ts';
import { CertaintyHead } from './certainty-head.tsx';
import { DomainRow } from './domain-row.tsx';
import { EffectWords, FiguresFromData } from './effect-figures.tsx';
import { FootnotesPreview } from './footnotes-preview.tsx';
import classes from './grade.module.css';
import { GradeBasis } from './grade-basis.tsx';
import { domainsDown, domainsUp, draftOf, type GradeDraft, gradeChange, withJudgement } from './grade-draft.ts';
import { GradeNumbers } from './grade-numbers.tsx';
import { OutcomeHistory } from './outcome-history.tsx';
import { SynthesisSection } from './synthesis/synthesis-section.tsx';

export interface OutcomePageProps {
  outcome: Outcome;
  grade: Grade | undefined;
  /** It is known that no study tells of it. */
  isWithoutStudies: boolean;
  /** Language of the project's tables, where the footnotes are printed. */
  printLanguage: Locale;
}

/** One outcome as one page: the body of evidence at the left, eight judgements at the right, the level above both. */
export function OutcomePage({ outcome, grade, isWithoutStudies, printLanguage }: OutcomePageProps) {
  const { t } = useTranslation(['appraisal', 'project']);
  const locale = useLocale();
  const { mutateAsync } = useSetGrade();
  const { update } = useOutcomeChanges();
  const saved = useMemo(() => draftOf(grade), [grade]);
  const { value, change, flush } = useAutosave<GradeDraft>(saved, (next) =>
    mutateAsync(gradeChange(outcome.id, saved, next)),
  );
  const choose = (next: GradeDraft) => {
    change(next);
    flush();
  };
  const proposed = useGradeProposals(outcome.id).data;
  const result = certainty(value);
  const row = (domain: GradeDomain) => (
    <DomainRow
      key={domain}
      domain={domain}
      gradeId={grade?.id}
      projectId={outcome.projectId}
      basis={value}
      judgement={value.judgements[domain]}
      proposal={proposed?.proposals[domain]}
      printLanguage={printLanguage}
      warnings={result.warnings.filter((warning) => warning.domain === domain)}
      doubts={(proposed?.countedTwice ?? []).filter(({ domains }) => domains.at(-1) === domain)}
      onChoose={(part) => choose(withJudgement(value, domain, part))}
      onType={(reason) => change(withJudgement(value, domain, { reason }))}
      onRest={flush}
    />
  );
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{outcomeName(outcome, locale)}</h1>
          <div className={classes.importance}>
            <span aria-hidden>{t('project:outcomes.importance')}</span>
            <ImportanceSelect
              label={t('grade.importance')}
              importance={outcome.importance}
              onChoose={(importance) => update.mutate({ id: outcome.id, importance })}
            />
            <ImportanceMark importance={outcome.importance} />
            {grade && (
              <ExemptionButton
                target={{ subject: 'grade', itemId: grade.id }}
                name={outcomeName(outcome, locale)}
                isQuiet
                isCommand
              />
            )}
          </div>
        </div>
        <CertaintyHead
          result={result}
          isGraded={grade !== undefined || value !== saved}
          isWithoutStudies={isWithoutStudies}
        />
      </header>
      <SynthesisSection
        outcome={outcome}
        grade={grade}
        printLanguage={printLanguage}
        onChoose={(analysisId) => void mutateAsync({ outcomeId: outcome.id, analysisId })}
      />
      <div className={classes.columns}>
        <div className={classes.body}>
          <GradeBasis draft={value} warnings={result.warnings} onChange={choose} />
          <GradeNumbers draft={value} onChange={change} onRest={flush} />
          {proposed?.figures && (
            <FiguresFromData draft={value} figures={proposed.figures} language={printLanguage} onChange={choose} />
          )}
          <EffectWords
            draft={value}
            proposed={proposed?.figures?.size ?? null}
            onChange={change}
            onChoose={choose}
            onRest={flush}
          />
          <FootnotesPreview draft={value} language={printLanguage} />
          <p className={classes.cardNote}>
            <IconInfoCircle size={14} aria-hidden /> {t('grade.cardNote')}
          </p>
        </div>
        <div className={classes.domains}>
          <h2>{t('grade.down')}</h2>
          {domainsDown.map(row)}
          <h2>{t('grade.up')}</h2>
          {domainsUp.map(row)}
        </div>
      </div>
      <OutcomeHistory projectId={outcome.projectId} outcomeId={outcome.id} />
    </article>
  );
}

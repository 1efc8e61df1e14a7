/** The analyses of one outcome: what the studies found together, as a plot, with every choice that changes a figure. */
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../../../shared/contract/grades.ts';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import { analysisOfOutcome } from '../../../../shared/grade/analysis-of-outcome.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import { usualMeasure } from '../../../../shared/synthesis/measures.ts';
import { readResult } from '../../../../shared/synthesis/read-result.ts';
import { resultsOfOutcome } from '../../../../shared/synthesis/results-of-outcome.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useStudies } from '../studies/study-data.ts';
import { AnalysisView } from './analysis-view.tsx';
import classes from './synthesis.module.css';
import { useAnalyses, useAnalysisChanges } from './synthesis-data.ts';

export interface SynthesisSectionProps {
  outcome: Outcome;
  grade: Grade | undefined;
  /** Of the project's tables. */
  printLanguage: Locale;
  /** Names the analysis that the grade is about. */
  onChoose: (analysisId: string) => void;
}

export function SynthesisSection({ outcome, grade, printLanguage, onChoose }: SynthesisSectionProps) {
  const { t } = useTranslation('synthesis');
  const { projectId, id: outcomeId } = outcome;
  const analyses = useAnalyses(projectId).data;
  const studies = useStudies(projectId).data;
  const changes = useAnalysisChanges();
  const [shownId, setShownId] = useState<string | null>(null);
  if (!analyses || !studies) return null;
  const own = analyses.filter((each) => each.outcomeId === outcomeId);
  const ofGrade = analysisOfOutcome(analyses, outcomeId, grade);
  const analysis = own.find(({ id }) => id === shownId) ?? ofGrade;
  const results = resultsOfOutcome(studies, outcome);
  // A share of one group is shown as it is.
  const poolable = results.filter(({ kind }) => usualMeasure([kind]) !== null);
  const whole = poolable.filter((result) => readResult(result).state === 'read');
  const toFigures = hashFromRoute({ screen: 'evidence', tab: 'studies', outcomeId });
  const add = () => changes.add.mutate(outcomeId, { onSuccess: ({ id }) => setShownId(id) });
  return (
    <section className={classes.section} aria-labelledby="synthesis-heading">
      <div className={classes.head}>
        <h2 id="synthesis-heading">{t('heading')}</h2>
        {own.length > 1 && analysis && (
          <NativeSelect
            size="xs"
            aria-label={t('which')}
            value={analysis.id}
            data={own.map(({ id, name }, at) => ({
              value: id,
              label: `${name || t('numbered', { number: at + 1 })}${id === ofGrade?.id ? ` – ${t('graded')}` : ''}`,
            }))}
            onChange={(event) => setShownId(event.currentTarget.value)}
          />
        )}
        {analysis && ofGrade && analysis.id !== ofGrade.id && (
          <Button size="compact-xs" variant="light" onClick={() => onChoose(analysis.id)}>
            {t('grade')}
          </Button>
        )}
        <a href={toFigures}>{t('toFigures')}</a>
        {poolable.length > 0 && (
          <Button
            size="compact-xs"
            variant={analysis ? 'subtle' : 'filled'}
            leftSection={<IconPlus size={13} aria-hidden />}
            loading={changes.add.isPending}
            onClick={add}
          >
            {t(analysis ? 'addAnother' : 'add')}
          </Button>
        )}
        {analysis && (
          <IconButton
            label={t('remove')}
            variant="subtle"
            color="gray"
            onClick={() => {
              setShownId(null);
              changes.remove.mutate(analysis.id);
            }}
          >
            <IconTrash size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {results.length === 0 && <p className={classes.hint}>{t('noFigures')}</p>}
      {poolable.length > 0 && !analysis && (
        <p className={classes.hint}>
          {t('none', { count: whole.length })}
          {whole.length < poolable.length && ` ${t('notWhole', { count: poolable.length - whole.length })}`}
        </p>
      )}
      {poolable.length === 0 && results.length > 0 && <p className={classes.hint}>{t('onlyShares')}</p>}
      {analysis && (
        <AnalysisView
          key={analysis.id}
          analysis={analysis}
          outcome={outcome}
          studies={studies.studies}
          results={results}
          printLanguage={printLanguage}
          onUpdate={(part) => changes.update.mutateAsync({ id: analysis.id, ...part })}
        />
      )}
    </section>
  );
}

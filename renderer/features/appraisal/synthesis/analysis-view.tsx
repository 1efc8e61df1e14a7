/** One analysis: its plot, what is to be known of it, its choices, and the figures without each study. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis, AnalysisUpdate } from '../../../../shared/contract/analyses.ts';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import { svgOfDrawing } from '../../../../shared/pictures/drawing-svg.ts';
import { choicesSentence } from '../../../../shared/synthesis/analysis-sentences.ts';
import { forestPicture } from '../../../../shared/synthesis/pictures/forest.ts';
import { funnelPicture } from '../../../../shared/synthesis/pictures/funnel.ts';
import { type AnalysedResult, runAnalysis } from '../../../../shared/synthesis/run-analysis.ts';
import { sharedUnit } from '../../../../shared/synthesis/shared-unit.ts';
import { useLocale } from '../../../ui/format.ts';
import { SavedPicture } from '../../../ui/saved-picture.tsx';
import { outcomeName } from '../../project/outcome-name.ts';
import { AnalysisChoicesForm } from './analysis-choices.tsx';
import { AnalysisWarnings } from './analysis-warnings.tsx';
import { DrawingView } from './drawing-view.tsx';
import { LeaveOneOutFold } from './leave-one-out-fold.tsx';
import { LeftOutList } from './left-out-list.tsx';
import classes from './synthesis.module.css';
import { Thresholds } from './thresholds.tsx';

export interface AnalysisViewProps {
  analysis: Analysis;
  outcome: Outcome;
  studies: readonly Study[];
  results: readonly AnalysedResult[];
  /** Of the project's tables. */
  printLanguage: Locale;
  onUpdate: (part: Omit<AnalysisUpdate, 'id'>) => Promise<unknown>;
}

export function AnalysisView({ analysis, outcome, studies, results, printLanguage, onUpdate }: AnalysisViewProps) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  const { choices } = analysis;
  const name = [outcomeName(outcome, locale), analysis.name].filter(Boolean).join(' – ');
  const { result, unit, forest, funnel } = useMemo(() => {
    const found = runAnalysis(results, choices, { leavesOut: false });
    const input = { results, studies, result: found, choices, name, better: outcome.better };
    const pooled = new Set(found.rows.flatMap(({ resultId, effect }) => (effect ? [resultId] : [])));
    const unit = sharedUnit(results.filter(({ id }) => pooled.has(id))) ?? outcome.unit;
    return { unit, result: found, forest: forestPicture(input, locale), funnel: funnelPicture(input, locale) };
  }, [results, studies, choices, name, outcome.better, outcome.unit, locale]);
  const choose = (part: NonNullable<AnalysisUpdate['choices']>) => onUpdate({ choices: part });
  return (
    <>
      <SavedPicture title={forest.title} fileName={t('file.forest')} svg={() => svgOfDrawing(forest, locale, 'forest')}>
        <DrawingView drawing={forest} />
      </SavedPicture>
      <AnalysisWarnings outcomeId={outcome.id} warnings={result.warnings} />
      <p className={classes.hint}>{choicesSentence(choices, result, locale)}</p>
      <details className={classes.fold}>
        <summary>{t('choices')}</summary>
        <AnalysisChoicesForm analysis={analysis} results={results} onUpdate={onUpdate} />
        <LeftOutList results={results} leftOut={choices.leftOut} onChange={(leftOut) => choose({ leftOut })} />
      </details>
      <details className={classes.fold}>
        <summary>{t('thresholds.title')}</summary>
        <Thresholds
          choices={choices}
          unit={unit}
          studies={studies}
          results={results}
          language={printLanguage}
          onChoose={choose}
        />
      </details>
      {result.pooled && result.k > 2 && <LeaveOneOutFold results={results} choices={choices} />}
      {funnel && (
        <details className={classes.fold}>
          <summary>{t('funnel')}</summary>
          <SavedPicture
            title={funnel.title}
            fileName={t('file.funnel')}
            svg={() => svgOfDrawing(funnel, locale, 'funnel')}
          >
            <DrawingView drawing={funnel} />
          </SavedPicture>
        </details>
      )}
    </>
  );
}

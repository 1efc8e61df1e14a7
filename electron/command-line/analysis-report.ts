/** What is told of an analysis on the command line: its figures as data, the same in words and as lines of a table. */
import type { Locale } from '../../shared/model/vocabulary.ts';
import { sentencesOfAnalysis } from '../../shared/synthesis/analysis-output.ts';
import { warningText } from '../../shared/synthesis/analysis-sentences.ts';
import { effectOfRow, forestTable } from '../../shared/synthesis/forest-rows.ts';
import { leaveOneOutRows } from '../../shared/synthesis/leave-one-out.ts';
import { isRatio } from '../../shared/synthesis/measures.ts';
import type { ForestPictureInput } from '../../shared/synthesis/pictures/forest.ts';
import { shownEffect, synthesisWord } from '../../shared/synthesis/printed-figures.ts';

/**
 * `result` is on the scale that is pooled, with all its digits; `shown` the pooled effect as people read it, ratios
 * exponentiated. A figure beyond all numbers is null.
 */
export function analysisReport(output: ForestPictureInput, locale: Locale) {
  const { result, choices } = output;
  const { measure } = choices;
  const shownRange = (range: { lower: number; upper: number } | null) =>
    range && { lower: shownEffect(range.lower, measure), upper: shownEffect(range.upper, measure) };
  const { pooled } = result;
  return {
    scale: isRatio(measure) ? 'log' : 'natural',
    result,
    shown: pooled && {
      estimate: shownEffect(pooled.estimate.estimate, measure),
      ...shownRange(pooled.estimate),
      prediction: shownRange(pooled.prediction),
    },
    sentences: sentencesOfAnalysis(output, locale),
    warnings: result.warnings.map((warning) => ({ code: warning.code, text: warningText(warning, locale) })),
  };
}

export function analysisText(output: ForestPictureInput, locale: Locale): string {
  const { name, result, choices } = output;
  const { armNames, effectHead, rows } = forestTable(output, locale);
  const column = (key: 'study' | 'weight' | 'without' | 'tauSquared') => synthesisWord('columns', key, locale);
  const without = leaveOneOutRows(result, choices, locale);
  // Where the model has no variance between studies, no column speaks of it.
  const tauHead = without.some(({ tau }) => tau !== '') ? [column('tauSquared')] : [];
  const lines = [
    [name],
    ...sentencesOfAnalysis(output, locale).map((sentence) => [sentence]),
    ...result.warnings.map((warning) => [`! ${warningText(warning, locale)}`]),
    [],
    [column('study'), ...armNames, column('weight'), effectHead],
    ...rows.map((row) => [row.name, ...row.arms, row.weightText, effectOfRow(row, choices.measure)]),
    ...(without.length > 0 ? [[], [column('without'), effectHead, ...tauHead]] : []),
    ...without.map(({ name: study, text, tau }) => [study, text, tau]),
  ];
  return lines.map((cells) => cells.join('\t').trimEnd()).join('\n');
}

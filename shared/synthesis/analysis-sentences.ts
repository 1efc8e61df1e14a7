/** What was done and what it shows, in sentences: below the plots, in tables and for screen readers. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import { effectFigure, percentText } from '../grade/tables/figure-text.ts';
import type { Locale } from '../model/vocabulary.ts';
import { oneLine } from '../text/one-line.ts';
import type { AnalysisWarning } from './analysis-warnings.ts';
import type { PooledEffect } from './pool-by-choices.ts';
import { estimateText, intervalText, pText, synthesisWord, tauText, withoutDoubledSign } from './printed-figures.ts';
import type { AnalysisResult } from './run-analysis.ts';

/** `tilfeldige effekter, REML, Hartung–Knapp`; what was done where it is known, else what was chosen. */
export function methodText(choices: AnalysisChoices, pooled: PooledEffect | null, locale: Locale): string {
  const method = pooled?.method ?? (choices.model === 'random' ? 'random' : choices.fixedMethod);
  const interval = synthesisWord('intervals', choices.interval, locale);
  return synthesisWord('methods', method, locale, { tau: choices.tau, interval });
}

/** Everything that somebody chose and that changes a figure. */
export function choicesSentence(choices: AnalysisChoices, result: AnalysisResult, locale: Locale): string {
  const { measure, timePoint, model, prediction, bySubgroup, asRevMan } = choices;
  const leftOut = result.rows.flatMap(({ name, without }) => {
    if (without?.because !== 'left-out') return [];
    const reason = oneLine(without.reason) || synthesisWord('choices', 'noReason', locale);
    return [synthesisWord('choices', 'leftOutWhy', locale, { study: oneLine(name), reason })];
  });
  const parts = [
    synthesisWord('choices', 'start', locale, {
      measure: synthesisWord('measures', measure, locale),
      method: methodText(choices, null, locale),
    }),
    ...(model === 'random' ? [synthesisWord('predictions', prediction, locale)] : []),
    ...(timePoint === null ? [] : [synthesisWord('choices', 'timePoint', locale, { time: oneLine(timePoint) || '–' })]),
    ...(bySubgroup ? [synthesisWord('choices', 'bySubgroup', locale)] : []),
    ...(asRevMan && measure === 'SMD' ? [synthesisWord('choices', 'asRevMan', locale)] : []),
    ...(leftOut.length > 0 ? [synthesisWord('choices', 'leftOut', locale, { studies: leftOut.join(', ') })] : []),
  ];
  return `${parts.join('; ')}.`;
}

export function pooledSentence({ pooled, k }: AnalysisResult, { measure }: AnalysisChoices, locale: Locale): string {
  if (!pooled) return synthesisWord('sentences', 'nothing', locale);
  const count = synthesisWord('sentences', k === 1 ? 'results_one' : 'results_other', locale, { count: k });
  const effect = `${measure} ${estimateText(pooled.estimate, measure, locale)}`;
  return withoutDoubledSign(
    synthesisWord('sentences', 'pooled', locale, { effect, p: pText(pooled.estimate.p, locale), count }),
  );
}

/** How the total was reckoned: what was done, which is not always what was chosen. */
export function methodSentence({ pooled }: AnalysisResult, choices: AnalysisChoices, locale: Locale): string | null {
  return pooled && synthesisWord('rows', 'totalOf', locale, { method: methodText(choices, pooled, locale) });
}

/** Null for a single result, of which nothing can be told. */
export function heterogeneitySentence(result: AnalysisResult, locale: Locale): string | null {
  const { pooled, heterogeneity, tauInterval, k } = result;
  if (!pooled || !heterogeneity || k < 2) return null;
  const parts: string[] = [];
  if (pooled.tauSquared !== null) {
    const values = {
      tau: tauText(pooled.tauSquared, locale),
      lower: tauText(tauInterval?.lower ?? 0, locale),
      upper: tauText(tauInterval?.upper ?? 0, locale),
    };
    parts.push(synthesisWord('sentences', tauInterval ? 'tauWithInterval' : 'tau', locale, values));
  }
  if (pooled.iSquared !== null) {
    const key = pooled.tauSquared === null ? 'iSquaredQ' : 'iSquaredTau';
    parts.push(synthesisWord('sentences', key, locale, { share: percentText(pooled.iSquared, locale) }));
  }
  const { q, df, p } = heterogeneity;
  parts.push(synthesisWord('sentences', 'q', locale, { q: effectFigure(q, locale), df, p: pText(p, locale) }));
  return withoutDoubledSign(synthesisWord('sentences', 'heterogeneity', locale, { parts: parts.join('; ') }));
}

export function subgroupSentence({ subgroupTest }: AnalysisResult, locale: Locale): string | null {
  if (!subgroupTest) return null;
  const { q, df, p } = subgroupTest;
  const values = { q: effectFigure(q, locale), df, p: pText(p, locale) };
  return withoutDoubledSign(synthesisWord('sentences', 'subgroups', locale, values));
}

export function predictionSentence(
  { pooled }: AnalysisResult,
  { measure }: AnalysisChoices,
  locale: Locale,
): string | null {
  if (!pooled?.prediction) return null;
  const { lower, upper } = pooled.prediction;
  const interval = `${measure} ${intervalText(lower, upper, measure, locale)}`;
  return synthesisWord('sentences', 'prediction', locale, { interval });
}

export function eggerSentence({ egger }: AnalysisResult, locale: Locale): string | null {
  if (!egger) return null;
  const { intercept, se, t, df, p } = egger;
  const values = {
    ...{ intercept: effectFigure(intercept, locale), se: effectFigure(se, locale), t: effectFigure(t, locale) },
    ...{ df, p: pText(p, locale) },
  };
  return withoutDoubledSign(synthesisWord('sentences', 'egger', locale, values));
}

export function warningText({ code, names }: AnalysisWarning, locale: Locale): string {
  return synthesisWord('warnings', code, locale, { names: names.map(oneLine).join(', ') });
}

/** Figures of an analysis as plots, tables and sentences print them; rounded here, last. */
import vocabulary from '../../resources/vocabularies/synthesis.json' with { type: 'json' };
import { fillSentence } from '../cards/fill-sentence.ts';
import { decimalText, effectFigure, percentText } from '../grade/tables/figure-text.ts';
import type { Locale } from '../model/vocabulary.ts';
import { isRatio, type Measure } from './measures.ts';

type Words = typeof vocabulary;

/** A word or sentence of the vocabulary, filled. */
export function synthesisWord<G extends keyof Words, K extends keyof Words[G]>(
  group: G,
  key: K,
  locale: Locale,
  values: Record<string, string | number> = {},
): string {
  return fillSentence((vocabulary[group][key] as Record<Locale, string>)[locale], values);
}

/** A pooled or single effect and its limits are on the scale that is pooled: exponentiated here for ratios. */
export function shownEffect(value: number, measure: Measure): number {
  return isRatio(measure) ? Math.exp(value) : value;
}

/** `[0,29; 1,09]`; in English a comma parts the limits. */
export function intervalText(lower: number, upper: number, measure: Measure, locale: Locale): string {
  const [low, high] = [lower, upper].map((value) => effectFigure(shownEffect(value, measure), locale));
  return `[${low}${locale === 'nb' ? ';' : ','} ${high}]`;
}

/** `0,56 [0,29; 1,09]`. */
export function estimateText(
  { estimate, lower, upper }: { estimate: number; lower: number; upper: number },
  measure: Measure,
  locale: Locale,
): string {
  return `${effectFigure(shownEffect(estimate, measure), locale)} ${intervalText(lower, upper, measure, locale)}`;
}

/** Without the sign that goes before it: `0,013`, `< 0,001`. */
export function pText(p: number, locale: Locale): string {
  if (Number.isNaN(p)) return '–';
  return p < 0.001 ? `< ${decimalText(0.001, 3, locale)}` : decimalText(p, 3, locale);
}

/** In sentences: `p = 0,013` and `p < 0,001`, never `p = < 0,001`. */
export const withoutDoubledSign = (sentence: string): string => sentence.replaceAll('= <', '<');

export const weightText = (share: number | null, locale: Locale): string =>
  share === null ? '–' : percentText(share, locale);

/** As many figures as tell τ², which may be small. */
export const tauText = (tauSquared: number, locale: Locale): string =>
  effectFigure(tauSquared, locale, tauSquared > 0 && tauSquared < 0.01 ? 4 : 3);

/** What the figures of one result come to, as rows and tables print it. */
import type { StudyResult } from '../contract/studies.ts';
import { percentText } from '../grade/tables/figure-text.ts';
import type { Locale } from '../model/vocabulary.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { effectOfResult, isEffect, type NoEffect } from './effect-of-result.ts';
import { effectText } from './effect-text.ts';
import { kindsOfMeasure, type Measure, usualMeasure } from './measures.ts';
import { readResult } from './read-result.ts';

/** By the measure of the outcome's analysis where the figures tell it, by their usual one else; a share of one group with its interval. */
export function resultText(
  result: Pick<StudyResult, 'kind' | 'numbers'>,
  analysed: Measure | undefined,
  locale: Locale,
): string | NoEffect {
  if (result.kind === 'proportion') return proportionText(result, locale);
  const kinds: readonly string[] = analysed ? kindsOfMeasure[analysed] : [];
  const measure = analysed && kinds.includes(result.kind) ? analysed : usualMeasure([result.kind]);
  if (!measure) return { because: 'other-kind' };
  const found = effectOfResult(result, measure);
  return isEffect(found) ? effectText(found, measure, locale) : found;
}

/** `16,7 % (12,0 % til 22,7 %)`. */
function proportionText(result: Pick<StudyResult, 'kind' | 'numbers'>, locale: Locale): string | NoEffect {
  const read = readResult(result);
  if (read.state === 'incomplete') return { because: 'incomplete', missing: read.missing };
  if (read.state === 'faulty') return { because: 'faulty', fault: read.fault };
  const { events1 = 0, total1 = 0 } = read.cells;
  const { lower, upper } = wilsonInterval(events1, total1);
  const [share, low, high] = [events1 / total1, lower, upper].map((value) => percentText(value, locale));
  return `${share} (${low} ${locale === 'nb' ? 'til' : 'to'} ${high})`;
}

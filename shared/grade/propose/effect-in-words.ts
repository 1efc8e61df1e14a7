import type { Locale } from '../../model/vocabulary.ts';
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import { differenceText, meanDifferenceText, relativeText } from '../tables/figure-text.ts';

/** «RR 0,80 (0,65 til 0,98); 60 færre per 1000 (fra …)», or a difference of means; null where nothing is pooled. */
export function effectInWords(body: BodyOfEvidence, unitOfOutcome: string, locale: Locale): string | null {
  const { effect, absolute } = body;
  if (!effect) return null;
  if (effect.measure === 'MD' || effect.measure === 'SMD') {
    const unit = effect.measure === 'MD' ? (body.unit ?? unitOfOutcome) : '';
    return `${effect.measure} ${meanDifferenceText(effect, unit, locale)}`;
  }
  const parts = [relativeText(effect, locale), ...absolute.map((each) => differenceText(each.effect, 1000, locale))];
  return parts.filter((part) => part !== null).join('; ');
}

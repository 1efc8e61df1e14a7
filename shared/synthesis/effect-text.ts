/** An effect with its 95 % interval as tables and plots print it. */

import type { Effect } from '../meta-analysis/effects.ts';
import { normalEstimate } from '../meta-analysis/estimate.ts';
import type { Locale } from '../model/vocabulary.ts';
import { languageTags } from '../text/moment.ts';
import { isRatio, type Measure } from './measures.ts';

/** `RR 0,56 (0,29 til 1,09)`; two decimals, also where they are zeros. */
export function effectText({ y, v }: Effect, measure: Measure, locale: Locale): string {
  const { estimate, lower, upper } = normalEstimate(y, Math.sqrt(v));
  const shown = (value: number) => formatEffect(isRatio(measure) ? Math.exp(value) : value, locale);
  return `${measure} ${shown(estimate)} (${shown(lower)} ${locale === 'nb' ? 'til' : 'to'} ${shown(upper)})`;
}

const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** Made once: making one takes longer than a hundred numbers. */
const formats = {
  nb: new Intl.NumberFormat(languageTags.nb, twoDecimals),
  en: new Intl.NumberFormat(languageTags.en, twoDecimals),
};

const formatEffect = (value: number, locale: Locale): string => formats[locale].format(value);

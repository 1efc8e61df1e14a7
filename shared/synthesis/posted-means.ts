import type { PostedMeasure } from '../contract/posted-results.ts';
import { totalOf } from './posted-counts.ts';
import type { FigureCaution, Figures, WhyNot } from './posted-results.ts';
import { sdFromInterval, sdFromSe } from './read-deviation.ts';
import { registryNumber } from './registry-number.ts';

type Value = PostedMeasure['rows'][number]['values'][number];

/** Digits of a standard deviation that was reckoned. */
const digits = 5;

/**
 * `n`, `mean` and `sd` of one group. A standard error or an interval of a plain mean is turned into the standard deviation
 * (Cochrane Handbook 6.5.2.2: SD = SE·√n; SD = √n·(upper − lower)/(2·t) with n − 1 degrees of freedom). Of an adjusted mean
 * they are of the model, and say nothing of how the people vary.
 */
export function meanOf(measure: PostedMeasure, told: Value | undefined): Figures {
  const { param, unitsAnalysed } = measure;
  if (/GEOMETRIC|LOG/i.test(param)) return { code: 'geometric', value: param };
  if (unitsAnalysed !== '') return { code: 'units', value: unitsAnalysed };
  if (!told || told.value === '') return { code: 'no-value', value: '' };
  const total = totalOf(told);
  if ('code' in total) return total;
  const mean = registryNumber(told.value);
  if (mean === null) return { code: 'not-number', value: told.value };
  const spread = deviationOf(measure, told, Number(total.words));
  if ('code' in spread) return spread;
  const isAdjusted = param !== 'MEAN';
  if (isAdjusted && spread.caution) return { code: 'adjusted-mean', value: measure.dispersion };
  const cautions: FigureCaution[] = spread.caution ? [spread.caution] : isAdjusted ? ['adjusted-mean'] : [];
  return { numbers: { n: total.words, mean, sd: spread.words }, cautions };
}

function deviationOf(
  { dispersion }: PostedMeasure,
  told: Value,
  n: number,
): { words: string; caution: 'sd-from-se' | 'sd-from-ci' | null } | WhyNot {
  const kind = dispersion.replaceAll('_', ' ');
  const level = /^(\d+(?:\.\d+)?)\s?% confidence interval$/i.exec(kind)?.[1];
  if (level !== undefined) {
    const [lower, upper] = [registryNumber(told.lower), registryNumber(told.upper)];
    if (lower === null || upper === null) return { code: 'not-number', value: `${told.lower} – ${told.upper}` };
    const share = Number(level) / 100;
    if (n < 2 || !(share > 0 && share < 1)) return { code: 'spread', value: dispersion };
    return { words: rounded(sdFromInterval(Number(lower), Number(upper), share, n)), caution: 'sd-from-ci' };
  }
  const isDeviation = /^standard deviation$/i.test(kind);
  if (!isDeviation && !/^standard error(?: of (?:the )?mean)?$/i.test(kind))
    return { code: 'spread', value: dispersion };
  const words = registryNumber(told.spread);
  if (words === null)
    return told.spread === '' ? { code: 'spread', value: dispersion } : { code: 'not-number', value: told.spread };
  if (isDeviation) return { words, caution: null };
  return { words: rounded(sdFromSe(Number(words), n)), caution: 'sd-from-se' };
}

const rounded = (value: number) => String(Number(value.toPrecision(digits)));

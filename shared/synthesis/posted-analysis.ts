import type { PostedAnalysis } from '../contract/posted-results.ts';
import type { ResultKind } from '../model/studies.ts';
import type { FigureCaution, Numbers, WhyNot } from './posted-results.ts';
import { registryNumber } from './registry-number.ts';

const kinds: readonly [RegExp, ResultKind][] = [
  [/^(?:hazard ratio(?: \(HR\))?|HR)$/i, 'hazard-ratio'],
  [/^(?:odds ratio(?: \(OR\))?|OR)$/i, 'odds-ratio'],
  [/^(?:risk ratio(?: \(RR\))?|relative risk(?: \(RR\))?|RR)$/i, 'risk-ratio'],
  [
    /^(?:(?:ls ?|least[ -]squares? ?|adjusted )*mean difference(?: \((?:final values|net|MD)\))?|difference (?:in|of|between) (?:(?:ls|least[ -]squares?|adjusted) ?)*means)$/i,
    'difference',
  ],
];

/**
 * An estimate between two groups as a ready figure. The registry does not say which group is divided by, or taken from,
 * which: a caution. A logarithm is left alone, since its base is not told; so is an interval of another level than 95 %.
 */
export function analysisFigures(
  analysis: PostedAnalysis,
): { kind: ResultKind; numbers: Numbers; cautions: FigureCaution[] } | WhyNot {
  const { groupIds, param, percent, sides } = analysis;
  if (groupIds.length !== 2) return { code: 'analysis-groups', value: String(groupIds.length) };
  if (/\blog\b/i.test(param)) return { code: 'log-ratio', value: param };
  const kind = kinds.find(([pattern]) => pattern.test(param))?.[1];
  if (!kind) return { code: 'analysis-param', value: param };
  const value = registryNumber(analysis.value);
  if (value === null) return faulty(analysis.value);
  const cautions: FigureCaution[] = ['direction'];
  const isDifference = kind === 'difference';
  if (analysis.lower === '' && analysis.upper === '') {
    const error = /^standard error/i.test(analysis.errorType.replaceAll('_', ' '))
      ? registryNumber(analysis.error)
      : null;
    if (!isDifference || error === null) return { code: 'no-interval', value: '' };
    return { kind, numbers: { difference: value, se: error }, cautions };
  }
  if (/ONE/i.test(sides)) return { code: 'one-sided', value: '' };
  if (Number(percent) !== 95) return { code: 'level', value: percent };
  const [lower, upper] = [registryNumber(analysis.lower), registryNumber(analysis.upper)];
  if (lower === null) return faulty(analysis.lower);
  if (upper === null) return faulty(analysis.upper);
  return { kind, numbers: { [isDifference ? 'difference' : 'ratio']: value, lower, upper }, cautions };
}

const faulty = (value: string): WhyNot => (value === '' ? { code: 'no-value', value } : { code: 'not-number', value });

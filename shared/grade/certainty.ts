/** GRADE arithmetic: start level, what each domain may take away or add, and the certainty that results. */
import { downDomains, type Grade, type GradeDomain, gradeDomains, upFactors } from '../contract/grades.ts';

export type CertaintyLevel = 1 | 2 | 3 | 4;
export type GradeBasis = Pick<Grade, 'design' | 'usesRobinsI'>;
export type GradeInput = GradeBasis & Pick<Grade, 'judgements'>;

export type GradeWarningCode =
  | 'level-not-allowed'
  | 'upgrade-beside-downgrade'
  | 'upgrade-of-rct'
  | 'robins-i-double-counting'
  | 'robins-i-not-lowered'
  | 'robins-i-for-rct'
  | 'too-many-outcomes';
export interface GradeWarning {
  code: GradeWarningCode;
  domain?: GradeDomain;
}

export interface Certainty {
  level: CertaintyLevel;
  start: CertaintyLevel;
  /** Domains judged other than zero whose reason is still blank, in display order. */
  unfinished: GradeDomain[];
  warnings: GradeWarning[];
}

/** RCTs and evidence assessed with ROBINS-I start high (4), other observational evidence low (2). GRADE guidelines 18. */
export function startLevel(basis: GradeBasis): CertaintyLevel {
  return basis.design === 'rct' || basis.usesRobinsI ? 4 : 2;
}

/**
 * The steps a domain offers, mildest first. Extremely serious (−3): imprecision (GRADE guidance 34), and risk of bias
 * of non-randomised evidence assessed with ROBINS-I (GRADE guidelines 18) only.
 */
export function allowedLevels(domain: GradeDomain, basis: GradeBasis): readonly number[] {
  switch (domain) {
    case 'riskOfBias':
      return basis.design === 'observational' && basis.usesRobinsI ? [0, -1, -2, -3] : [0, -1, -2];
    case 'imprecision':
      return [0, -1, -2, -3];
    case 'publicationBias':
      return [0, -1];
    case 'largeEffect':
      return [0, 1, 2];
    case 'doseResponse':
    case 'plausibleConfounding':
      return [0, 1];
    default:
      return [0, -1, -2];
  }
}

/** `clamp(start − Σdown + Σup, 1, 4)`. A step that is not offered counts as the nearest one that is, and is warned of. */
export function certainty(grade: GradeInput): Certainty {
  const start = startLevel(grade);
  const warnings: GradeWarning[] = [];
  const unfinished: GradeDomain[] = [];
  const counted = {} as Record<GradeDomain, number>;
  for (const domain of gradeDomains) {
    const judgement = grade.judgements[domain];
    const levels = judgement?.levels ?? 0;
    counted[domain] = nearest(levels, allowedLevels(domain, grade));
    if (counted[domain] !== levels) warnings.push({ code: 'level-not-allowed', domain });
    if (levels !== 0 && judgement.reason.trim() === '') unfinished.push(domain);
  }
  warnings.push(...warningsOf(grade, counted));
  const sum = gradeDomains.reduce((total, domain) => total + counted[domain], start as number);
  return { level: Math.min(4, Math.max(1, sum)) as CertaintyLevel, start, unfinished, warnings };
}

function warningsOf(basis: GradeBasis, counted: Record<GradeDomain, number>): GradeWarning[] {
  const warnings: GradeWarning[] = [];
  const raised = upFactors.find((factor) => counted[factor] > 0);
  const observational = basis.design === 'observational';
  const robinsI = observational && basis.usesRobinsI;
  // The confounding downgrade that ROBINS-I brings does not stand in the way of an upgrade; any other does.
  const lowered = downDomains.find((domain) => counted[domain] < 0 && !(robinsI && domain === 'riskOfBias'));
  if (raised && !observational) warnings.push({ code: 'upgrade-of-rct', domain: raised });
  if (raised && lowered) warnings.push({ code: 'upgrade-beside-downgrade', domain: raised });
  if (observational && !basis.usesRobinsI && counted.riskOfBias <= -2) {
    warnings.push({ code: 'robins-i-double-counting', domain: 'riskOfBias' });
  }
  if (robinsI && counted.riskOfBias === 0) warnings.push({ code: 'robins-i-not-lowered', domain: 'riskOfBias' });
  if (!observational && basis.usesRobinsI) warnings.push({ code: 'robins-i-for-rct' });
  return warnings;
}

function nearest(levels: number, allowed: readonly number[]): number {
  return allowed.reduce((best, step) => (Math.abs(step - levels) < Math.abs(best - levels) ? step : best), 0);
}

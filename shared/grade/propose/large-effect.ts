/** Whether the effect is so large that it speaks for itself (GRADE guidelines 9): of non-randomised evidence only. */
import { downDomains, type Grade, type GradeDomain } from '../../contract/grades.ts';
import { withoutDust } from '../../statistics/without-dust.ts';
import type { BodyOfEvidence, PrintedEffect } from '../body-of-evidence.ts';
import type { GradeBasis } from '../certainty.ts';
import { type DomainProposal, type Finding, finding, nothingFor } from './finding.ts';
import { effectAtMiddleRisk } from './middle-risk.ts';

interface Ratio extends Pick<PrintedEffect, 'estimate' | 'lower' | 'upper'> {
  converted: Finding[];
}

export function largeEffectProposal(
  body: BodyOfEvidence | null,
  grade: GradeBasis & Pick<Grade, 'judgements'>,
): DomainProposal {
  const domain = 'largeEffect';
  if (grade.design === 'rct') return { domain, levels: 0, findings: [finding('trials-are-not-raised')] };
  const ratio = body && riskRatio(body);
  if (!ratio) return body?.effect ? { domain, levels: null, findings: [] } : nothingFor(domain, body);
  const values = {
    ratio: { decimal: ratio.estimate, digits: 2 },
    low: { decimal: ratio.lower, digits: 2 },
    high: { decimal: ratio.upper, digits: 2 },
  };
  const levels = stepsOf(ratio);
  if (levels === 0) return { domain, levels, findings: [finding('not-large', values), ...ratio.converted] };
  const rule = { rule: levels === 2 ? 'beyond-five' : 'beyond-two' } as const;
  const findings = [finding('large-effect', { ...values, rule }), ...ratio.converted];
  const lowered = loweredBy(grade);
  if (lowered.length === 0) return { domain, levels, findings };
  return { domain, levels: 0, findings: [...findings, finding('lowered-already', { domains: { domains: lowered } })] };
}

function stepsOf(ratio: Ratio): 0 | 1 | 2 {
  const [estimate, lower, upper] = [ratio.estimate, ratio.lower, ratio.upper].map(withoutDust) as [
    number,
    number,
    number,
  ];
  if (lower <= 1 && upper >= 1) return 0;
  if (estimate > 5 || estimate < 0.2) return 2;
  return estimate > 2 || estimate < 0.5 ? 1 : 0;
}

/** Odds and hazard ratios overstate what a common event does: they are turned into risks first. Null without a risk, and of means. */
function riskRatio(body: BodyOfEvidence): Ratio | null {
  const { effect } = body;
  if (!effect || effect.measure === 'MD' || effect.measure === 'SMD') return null;
  if (effect.measure === 'RR') return { ...effect, converted: [] };
  const middle = effectAtMiddleRisk(body)?.effect;
  if (!middle || middle.baseline === 0) return null;
  const [lower, upper] = middle.interventionInterval.map((risk) => risk / middle.baseline) as [number, number];
  return {
    ...{ estimate: middle.intervention / middle.baseline, lower, upper },
    converted: [finding('converted', { risk: { decimal: middle.baseline, digits: 0 } })],
  };
}

/** The confounding that ROBINS-I lowers for does not stand in the way; any other does. */
const loweredBy = ({ judgements, usesRobinsI }: GradeBasis & Pick<Grade, 'judgements'>): GradeDomain[] =>
  downDomains.filter((domain) => judgements[domain].levels < 0 && !(usesRobinsI && domain === 'riskOfBias'));

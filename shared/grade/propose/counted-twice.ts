/** The same problem under two domains: told as a doubt, never forbidden. Pure. */
import type { AnalysisChoices } from '../../contract/analyses.ts';
import { downDomains, type Grade, type GradeDomain } from '../../contract/grades.ts';
import { fold } from '../../text/fold.ts';
import { oneLine } from '../../text/one-line.ts';
import { type BodyInput, type BodyOfEvidence, bodyOfEvidence } from '../body-of-evidence.ts';
import { type Finding, finding } from './finding.ts';
import { imprecisionProposal } from './imprecision.ts';

export interface Doubt {
  /** At least two, in display order. */
  domains: readonly GradeDomain[];
  findings: readonly Finding[];
}

export interface JudgedBody extends Omit<BodyInput, 'choices'> {
  grade: Pick<Grade, 'judgements'>;
  /** Null where the outcome has no analysis. */
  body: BodyOfEvidence | null;
}

/**
 * Where one problem seems to lower the certainty twice. GRADE lowers for a problem once: what makes studies differ is not to
 * be penalised under inconsistency and imprecision (methods.md 1.8), nor one weakness under two names.
 */
export function countedTwice(input: JudgedBody): Doubt[] {
  const differing = heterogeneityTwice(input);
  return [...(differing ? [differing] : []), ...sameReasons(input.grade)];
}

/**
 * Variation between studies widens the interval of random effects. It is counted twice where both domains are lowered, the
 * variation is more than none (τ² > 0), and imprecision is lowered by more than it would be if the same studies had one
 * common effect, weighted by inverse variance, in which the largest count most. How far the interval then goes is held
 * against the same thresholds and the same information size as before. The rule of thumb is ours; GRADE gives no figure.
 */
function heterogeneityTwice({ grade: { judgements }, body, results, studies }: JudgedBody): Doubt | null {
  const { inconsistency, imprecision } = judgements;
  const tau = body?.analysis.pooled?.tauSquared ?? 0;
  if (!body || inconsistency.levels >= 0 || tau <= 0) return null;
  const proposalUnder = (choices: Partial<AnalysisChoices>) =>
    imprecisionProposal(bodyOfEvidence({ results, studies, choices: { ...body.choices, ...choices } }));
  const alone = proposalUnder({ model: 'fixed', fixedMethod: 'inverse-variance' });
  // Wald's: what Student's t adds for few studies is no variation between them.
  const together = proposalUnder({ interval: 'wald' }).levels;
  if (alone.levels === null || together === null || together >= alone.levels) return null;
  // No level is above zero, so that imprecision is lowered here.
  if (imprecision.levels >= alone.levels) return null;
  const [interval, crossed] = alone.findings;
  return {
    domains: ['inconsistency', 'imprecision'],
    findings: [
      finding('twice-differing', { tau: { decimal: tau, digits: 3 } }),
      ...(interval && crossed ? [interval, crossed] : []),
      finding('twice-once'),
    ],
  };
}

/** Domains that are lowered with the same words. */
function sameReasons({ judgements }: Pick<Grade, 'judgements'>): Doubt[] {
  const lowered = downDomains.filter(
    (domain) => judgements[domain].levels < 0 && plainReason(judgements[domain].reason) !== '',
  );
  const byReason = Map.groupBy(lowered, (domain) => plainReason(judgements[domain].reason));
  return [...byReason.values()].flatMap((domains) =>
    domains.length > 1 ? [{ domains, findings: [finding('twice-reason', { domains: { domains } })] }] : [],
  );
}

const plainReason = (reason: string): string => fold(oneLine(reason)).replace(/[\s.]+$/, '');

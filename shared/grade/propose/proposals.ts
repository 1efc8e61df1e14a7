/** A proposal for each domain of GRADE from what the data tell. None decides: a person takes it, or says why not. */
import type { Grade, GradeDomain } from '../../contract/grades.ts';
import type { StudyBias } from '../../risk-of-bias/bias-by-study.ts';
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import type { GradeBasis } from '../certainty.ts';
import { type DomainProposal, finding } from './finding.ts';
import { imprecisionProposal } from './imprecision.ts';
import { inconsistencyProposal } from './inconsistency.ts';
import { largeEffectProposal } from './large-effect.ts';
import { publicationBiasProposal } from './publication-bias.ts';
import { biasProposal } from './risk-of-bias.ts';

export interface ProposalInput {
  /** Null where the outcome has no analysis. */
  body: BodyOfEvidence | null;
  grade: GradeBasis & Pick<Grade, 'judgements'>;
  /** By study. */
  bias: ReadonlyMap<string, StudyBias>;
  /** Registry numbers; `missing-trials.ts`. */
  missingTrials: readonly string[];
}

export function gradeProposals({
  body,
  grade,
  bias,
  missingTrials,
}: ProposalInput): Record<GradeDomain, DomainProposal> {
  const asked = (domain: GradeDomain, code: 'ask-indirectness' | 'ask-dose' | 'ask-confounding'): DomainProposal => ({
    domain,
    levels: null,
    findings: [finding(code)],
  });
  return {
    riskOfBias: biasProposal(body, bias, grade),
    inconsistency: inconsistencyProposal(body),
    indirectness: asked('indirectness', 'ask-indirectness'),
    imprecision: imprecisionProposal(body),
    publicationBias: publicationBiasProposal(body, missingTrials),
    largeEffect: largeEffectProposal(body, grade),
    doseResponse: asked('doseResponse', 'ask-dose'),
    plausibleConfounding: asked('plausibleConfounding', 'ask-confounding'),
  };
}

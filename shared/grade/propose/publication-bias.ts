/** Small-study effects where there are studies enough to test, and trials that were to have told something. */
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import { type DomainProposal, type Finding, finding, nothingFor } from './finding.ts';

/** Tests of asymmetry have no power below this many (Cochrane Handbook 13.3.5.4). */
const enoughToTest = 10;
const eggerMatters = 0.1;

/** `missingTrials`: registry numbers of trials of the project that are completed and among no study. */
export function publicationBiasProposal(body: BodyOfEvidence | null, missingTrials: readonly string[]): DomainProposal {
  const domain = 'publicationBias';
  const missing: Finding[] =
    missingTrials.length > 0 ? [finding('missing-trials', { names: { names: missingTrials } })] : [];
  if (!body || body.analysis.k === 0) {
    const nothing = nothingFor(domain, body);
    return { ...nothing, findings: [...nothing.findings, ...missing] };
  }
  const { k, egger } = body.analysis;
  if (k < enoughToTest || !egger) {
    // Without a test only the missing trials can speak, and whether they do is for a person to say.
    const levels = missing.length > 0 ? null : 0;
    return { domain, levels, findings: [finding('too-few-to-test', { k: { count: k } }), ...missing] };
  }
  const isSkew = egger.p < eggerMatters;
  const told = finding(isSkew ? 'asymmetry' : 'symmetry', { p: { p: egger.p }, k: { count: k } });
  return { domain, levels: isSkew ? -1 : missing.length > 0 ? null : 0, findings: [told, ...missing] };
}

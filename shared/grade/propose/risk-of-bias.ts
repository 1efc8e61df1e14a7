/** Risk of bias by the weight that the studies have in the pooled effect (GRADE guidelines 4). */
import type { StudyBias } from '../../risk-of-bias/bias-by-study.ts';
import type { BodyOfEvidence } from '../body-of-evidence.ts';
import type { GradeBasis } from '../certainty.ts';
import { type DomainProposal, type Finding, type FindingCode, finding, nothingFor } from './finding.ts';

/**
 * Shares of the weight from which a proposal is made. GRADE gives none: what matters is where most of the information comes
 * from. A quarter at high risk can carry an effect away; two thirds are most of it.
 */
const shares = { highCounts: 0.25, highIsMost: 2 / 3, mixedIsMost: 0.5, unknownIsTooMuch: 0.25 } as const;

type Group = 'high' | 'some' | 'low' | 'not-alike' | 'not-judged';

export function biasProposal(
  body: BodyOfEvidence | null,
  bias: ReadonlyMap<string, StudyBias>,
  basis: GradeBasis,
): DomainProposal {
  const domain = 'riskOfBias';
  if (!body || body.analysis.k === 0) return nothingFor(domain, body);
  const groups = new Map<Group, { share: number; names: Set<string> }>();
  for (const { studyId, name, weight } of body.analysis.rows) {
    if (weight === null) continue;
    const group = groupOf(bias.get(studyId));
    const found = groups.get(group) ?? { share: 0, names: new Set() };
    groups.set(group, { share: found.share + weight, names: found.names.add(name) });
  }
  const shareOf = (group: Group) => groups.get(group)?.share ?? 0;
  const unknown = shareOf('not-judged') + shareOf('not-alike');
  const findings = (['high', 'some', 'low', 'not-alike', 'not-judged'] as const).flatMap((group): Finding[] => {
    const found = groups.get(group);
    const code: FindingCode = `bias-${group}`;
    return found ? [finding(code, { share: { share: found.share }, names: { names: [...found.names] } })] : [];
  });
  if (unknown > shares.unknownIsTooMuch) return { domain, levels: null, findings };
  return { domain, levels: levelsOf(shareOf('high'), shareOf('some'), criticalShare(body, bias), basis), findings };
}

function groupOf(bias: StudyBias | undefined): Group {
  if (!bias) return 'not-judged';
  switch (bias.level?.colour) {
    case 'good':
      return 'low';
    case 'caution':
      return 'some';
    case 'bad':
    case 'worst':
      return 'high';
    default:
      return 'not-alike';
  }
}

/** With ROBINS-I evidence starts high: serious risk in most of it brings two levels, critical three (GRADE guidelines 18). */
function levelsOf(high: number, some: number, critical: number, { design, usesRobinsI }: GradeBasis): number {
  if (design === 'observational' && usesRobinsI) {
    if (critical >= shares.mixedIsMost) return -3;
    if (high >= shares.mixedIsMost) return -2;
    return high + some >= shares.mixedIsMost ? -1 : 0;
  }
  if (high >= shares.highIsMost) return -2;
  return high >= shares.highCounts || high + some > shares.mixedIsMost ? -1 : 0;
}

const criticalShare = ({ analysis }: BodyOfEvidence, bias: ReadonlyMap<string, StudyBias>): number =>
  analysis.rows.reduce(
    (sum, { studyId, weight }) => sum + (bias.get(studyId)?.level?.colour === 'worst' ? (weight ?? 0) : 0),
    0,
  );

/** How a project's summary of findings and evidence profile are told: the same on their tab and in what is exported, as it was last time. */
import type { EvidenceChoice } from '../../../shared/contract/exports.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import type { EvidenceMemory } from '../../../shared/contract/settings.ts';
import { usePreferences } from '../../app/preferences.tsx';

const usual: EvidenceMemory = { variant: 'risks', per: 1000, numberNeeded: false, leftOut: [] };

export function useEvidenceChoice(projectId: string) {
  const { settings, update } = usePreferences();
  const choice = { ...usual, ...settings?.evidence?.[projectId] };
  return {
    choice,
    change: (part: Partial<EvidenceMemory>) => update({ evidence: { [projectId]: { ...choice, ...part } } }),
  };
}

/** As it is asked of the tables; all outcomes are not named, so that new ones come along. */
export function evidenceOf(
  { leftOut, ...choice }: EvidenceMemory,
  outcomes: Pick<ProjectDetail['outcomes'][number], 'id'>[],
): EvidenceChoice {
  const kept = outcomes.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  return kept.length === outcomes.length ? choice : { ...choice, outcomeIds: kept };
}

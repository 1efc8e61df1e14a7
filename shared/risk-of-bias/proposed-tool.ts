/** Which tool is proposed for a study by its design; the analyst may take another. */
import type { AppraisalForm } from '../contract/appraisals.ts';
import type { StudyDesign } from '../model/studies.ts';

const toolOfDesign: Record<StudyDesign, string | null> = {
  '': null,
  rct: 'rob-2',
  'non-randomised': 'robins-i',
  'case-series': 'jbi-case-series',
  // Without a group to compare with, a registry is a large case series.
  registry: 'jbi-case-series',
  review: 'amstar-2',
  diagnostic: 'quadas-2',
  other: null,
};

/** Where the design says nothing: what the project judges most of its studies with, or else what most studies are judged with. */
export function usualTool(forms: readonly Pick<AppraisalForm, 'tool'>[]): string {
  const counts = new Map<string, number>();
  for (const { tool } of forms) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 'rob-2';
}

/** Null where no tool is made for the design. */
export const proposedTool = (design: StudyDesign): string | null => toolOfDesign[design];

/** Which tool is proposed for a study by its design; the analyst may take another. */
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

/** Null where no tool is made for the design. */
export const proposedTool = (design: StudyDesign): string | null => toolOfDesign[design];

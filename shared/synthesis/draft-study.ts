/** A study as its registry record, its publication or its report tells of it: a start, which people put right. */
import { yearOf } from '../cards/vancouver.ts';
import type { Recognised } from '../contract/recognised.ts';
import type { CslItem } from '../contract/references.ts';
import type { TrialRecord } from '../contract/trials.ts';
import type { StudyDesign } from '../model/studies.ts';

export interface StudyDraft {
  name: string;
  year: number | null;
  design: StudyDesign;
  arms: { name: string; participants: number | null }[];
}

const longestName = 500;

/** Named by its number: registries tell no authors. The year is that of the start. */
export function draftFromTrial(trial: TrialRecord): StudyDraft {
  const { allocation } = trial.design;
  return {
    name: trial.registryId,
    year: yearIn(trial.startDate ?? ''),
    design: designOfTrial(trial.studyType, allocation, trial.arms.length),
    arms: trial.arms.map(({ label }) => ({ name: label.slice(0, longestName), participants: null })),
  };
}

/** Allocation is told as RANDOMIZED, NON_RANDOMIZED, N/A or in words; a trial of one arm compares nothing. */
function designOfTrial(studyType: string, allocation: string, arms: number): StudyDesign {
  if (/non.?randomi[sz]ed/i.test(allocation)) return 'non-randomised';
  if (/randomi[sz]ed/i.test(allocation)) return 'rct';
  if (/observational/i.test(studyType)) return 'non-randomised';
  return arms === 1 ? 'case-series' : '';
}

/** Named as reviews name studies: by first author and year. */
export function draftFromReference(item: CslItem): StudyDraft {
  const [first] = item.author ?? [];
  const author = first?.family ?? first?.literal ?? '';
  const year = yearOf(item);
  const named = [author || (item.title ?? ''), year].filter((part) => part !== '').join(' ');
  return { name: named.slice(0, longestName) || '?', year: yearIn(year), design: '', arms: [] };
}

/** Of a report of a trial; its arms with how many were in each. */
export function draftFromReport({ title, trial }: Recognised, year: number | null): StudyDraft {
  return {
    name: title.slice(0, longestName) || '?',
    year,
    design: trial?.randomised ? 'rct' : '',
    arms: (trial?.arms ?? []).map(({ label, n }) => ({ name: label.slice(0, longestName), participants: n })),
  };
}

function yearIn(text: string): number | null {
  const found = /\b(?:1[89]|20|21)\d\d\b/.exec(text);
  return found ? Number(found[0]) : null;
}

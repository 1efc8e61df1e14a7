/** The studies of one outcome by what may stand in one picture: one tool, and one effect of interest. */
import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import type { Locale } from '../model/vocabulary.ts';
import type { StudyBias } from './bias-by-study.ts';
import { word } from './picture.ts';
import type { AppraisedStudy } from './summary.ts';

export interface PictureGroup {
  tool: AppraisalTool;
  /** Null where the tool has none, or none is chosen. */
  variant: AppraisalTool['variants'][number] | null;
  studies: AppraisedStudy[];
}

export interface PictureGroupsInput {
  /** In the order of the picture. */
  studies: readonly { id: string; name: string }[];
  bias: ReadonlyMap<string, StudyBias>;
  /** By study, in the pooled result; absent where it is not in it. */
  weights: ReadonlyMap<string, number>;
  locale: Locale;
}

/** Studies that nobody judged are left out; one whose form is not finished says so in its label. */
export function pictureGroups({ studies, bias, weights, locale }: PictureGroupsInput): PictureGroup[] {
  const groups = new Map<string, PictureGroup>();
  for (const { id, name } of studies) {
    const judged = bias.get(id);
    if (!judged) continue;
    const { tool, levels, overall, isFinished } = judged;
    const variant = tool.variants.find((each) => each.id === judged.variant) ?? null;
    const key = `${tool.id}:${variant?.id ?? ''}`;
    const group = groups.get(key) ?? { tool, variant, studies: [] };
    groups.set(key, group);
    const label = isFinished ? name : `${name} (${word('unfinished', locale)})`;
    group.studies.push({ id, label, weight: weights.get(id) ?? null, levels, overall });
  }
  return [...groups.values()];
}

/** Studies and their figures without what is exempt in what they come from. */
import type { Exemption } from '../contract/exemptions.ts';
import type { ResultSource, Study, StudyList, StudyResult } from '../contract/studies.ts';
import type { Tag } from '../contract/tags.ts';
import { withheldFor } from './origin.ts';
import type { Withheld } from './withheld.ts';

export interface SourceWithholding {
  all: readonly Withheld[];
  tags: readonly Tag[];
  mask: (exemption: Exemption) => string;
}

/**
 * The same studies and results in the same order. Figures that come from what is exempt are masks, which no analysis reads, so
 * that what is reckoned from them differs. A study is withheld itself where all that tells of it is exempt.
 */
export function withholdStudies(list: StudyList, { all, tags, mask }: SourceWithholding): StudyList {
  const withheld = exemptStudies(list, { all, tags });
  return {
    studies: list.studies.map((study) => {
      const exemption = withheld.studies.get(study.id);
      return exemption ? withholdStudy(study, mask(exemption)) : study;
    }),
    results: list.results.map((result) => {
      const exemption = withheld.results.get(result.id);
      return exemption ? withholdResult(result, mask(exemption)) : result;
    }),
  };
}

/** By id: studies of which all that tells is exempt, and results whose figures are. */
export function exemptStudies({ studies, results }: StudyList, { all, tags }: Omit<SourceWithholding, 'mask'>) {
  const exemptionOf = exemptionsOfSources(all, tags);
  const exempt = { studies: new Map<string, Exemption>(), results: new Map<string, Exemption>() };
  for (const { id, sources } of studies) {
    const found = sources.map(exemptionOf);
    if (found[0] && found.every((each) => each !== null)) exempt.studies.set(id, found[0]);
  }
  for (const { id, studyId, sources } of results) {
    const own = sources.flatMap((source) => exemptionOf(source) ?? [])[0];
    const exemption = own ?? exempt.studies.get(studyId);
    if (exemption) exempt.results.set(id, exemption);
  }
  return exempt;
}

/** What makes a source of a figure exempt; null for one that is not. */
export function exemptionsOfSources(
  all: readonly Withheld[],
  tags: readonly Tag[],
): (source: ResultSource) => Exemption | null {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return ({ kind, id }) => {
    const tag = byId.get(id);
    const origin = { trial: { trialId: id }, reference: { referenceId: id }, document: { documentId: id }, tag }[kind];
    return (origin && withheldFor(all, origin)?.exemption) ?? null;
  };
}

const withholdStudy = (study: Study, mask: string): Study => ({
  ...study,
  name: mask,
  year: null,
  arms: study.arms.map((arm) => ({ ...arm, name: arm.name && mask, participants: null })),
  note: study.note && mask,
});

function withholdResult(result: StudyResult, mask: string): StudyResult {
  const { timePoint, subgroup, unit, note, numbers } = result;
  return {
    ...result,
    timePoint: timePoint && mask,
    subgroup: subgroup && mask,
    unit: unit && mask,
    note: note && mask,
    numbers: Object.fromEntries(Object.keys(numbers).map((cell) => [cell, mask])),
  };
}

/** Analyses and judgements without what they say of exempt figures: words that people took from a proposal or wrote of an effect. */
import type { Analysis } from '../contract/analyses.ts';
import type { Exemption } from '../contract/exemptions.ts';
import type { Grade, GradeJudgement } from '../contract/grades.ts';
import type { StudyList } from '../contract/studies.ts';

type Results = Pick<StudyList, 'results'>['results'];

/** The exemption of the first exempt result of each outcome that has one. */
export function exemptOutcomes(
  results: Results,
  exempt: ReadonlyMap<string, Exemption>,
): ReadonlyMap<string, Exemption> {
  const found = new Map<string, Exemption>();
  for (const { id, outcomeId } of results) {
    const exemption = exempt.get(id);
    if (exemption && !found.has(outcomeId)) found.set(outcomeId, exemption);
  }
  return found;
}

/** Why an exempt result is left out is told by no words. */
export function withholdAnalysis(
  analysis: Analysis,
  exempt: ReadonlyMap<string, Exemption>,
  mask: (exemption: Exemption) => string,
): Analysis {
  const leftOut = analysis.choices.leftOut.map((each) => {
    const exemption = exempt.get(each.resultId);
    return exemption && each.reason ? { ...each, reason: mask(exemption) } : each;
  });
  return { ...analysis, choices: { ...analysis.choices, leftOut } };
}

/**
 * A judgement of an outcome some of whose figures are exempt. Its effect and sizes were fetched from them; a reason that was
 * given beside a proposal, and all words with a figure in them, may say what was pooled.
 */
export function withholdFigures(grade: Grade, mask: string): Grade {
  const figures = (text: string) => (/\p{Nd}/u.test(text) ? mask : text);
  const judged = ({ proposal, reason, ...judgement }: GradeJudgement): GradeJudgement => ({
    ...judgement,
    reason: proposal ? reason && mask : figures(reason),
    ...(proposal && { proposal: { ...proposal, text: mask } }),
  });
  const judgements = Object.entries(grade.judgements).map(([domain, each]) => [domain, judged(each)]);
  return {
    ...grade,
    judgements: Object.fromEntries(judgements),
    studies: null,
    participants: null,
    effect: grade.effect && mask,
    comment: figures(grade.comment),
    statement: figures(grade.statement),
  };
}

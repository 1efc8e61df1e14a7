/** What the project's studies, analyses, appraisals and trials propose for the grade of an outcome. */
import type { GradeProposals } from '../../shared/contract/grade-proposals.ts';
import { type GradeDomain, gradeDomains } from '../../shared/contract/grades.ts';
import type { Outcome } from '../../shared/contract/projects.ts';
import type { Study } from '../../shared/contract/studies.ts';
import { analysisOfOutcome } from '../../shared/grade/analysis-of-outcome.ts';
import { type BodyOfEvidence, bodyOfEvidence } from '../../shared/grade/body-of-evidence.ts';
import { countedTwice } from '../../shared/grade/propose/counted-twice.ts';
import { effectInWords } from '../../shared/grade/propose/effect-in-words.ts';
import { sizeOfEffect } from '../../shared/grade/propose/effect-size.ts';
import { proposalText } from '../../shared/grade/propose/finding.ts';
import { missingTrials } from '../../shared/grade/propose/missing-trials.ts';
import { gradeProposals } from '../../shared/grade/propose/proposals.ts';
import { type BiasInput, biasByStudy } from '../../shared/risk-of-bias/bias-by-study.ts';
import { resultsOfOutcome } from '../../shared/synthesis/results-of-outcome.ts';
import { listAnalyses } from '../library/analyses.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { emptyGrade, findGradeOfOutcome } from '../library/grades.ts';
import { listIncludedIds } from '../library/projects.ts';
import { listStudies, listStudyResults } from '../library/studies.ts';
import { listTrials } from '../library/trials.ts';

/** The forms as the person may see them who is working, and the tools that read them. */
export type RiskOfBias = (projectId: string) => Pick<BiasInput, 'tools' | 'forms' | 'choices'>;

export function proposeGrade(db: LibraryDatabase, outcome: Outcome, riskOfBias: RiskOfBias): GradeProposals {
  const { id: outcomeId, projectId, unit } = outcome;
  const grade = findGradeOfOutcome(db, outcomeId) ?? emptyGrade;
  const studies = listStudies(db, projectId);
  const analysis = analysisOfOutcome(listAnalyses(db, projectId), outcomeId, grade);
  const results = resultsOfOutcome({ studies, results: listStudyResults(db, projectId) }, outcome);
  const body = analysis && bodyOfEvidence({ results, studies, choices: analysis.choices });
  const bias = biasByStudy({
    ...riskOfBias(projectId),
    ...{ outcomeId, studyIds: results.map(({ studyId }) => studyId) },
  });
  const trials = listTrials(db, listIncludedIds(db, projectId, 'trial'));
  const found = gradeProposals({ body, grade, bias, missingTrials: missingTrials(trials, studies) });
  const told = gradeDomains.map((domain): [GradeDomain, GradeProposals['proposals'][GradeDomain]] => {
    const { levels } = found[domain];
    return [domain, { levels, text: inBoth(found[domain]) }];
  });
  return {
    proposals: Object.fromEntries(told) as GradeProposals['proposals'],
    countedTwice: countedTwice({ grade, body, results, studies }).map((doubt) => ({
      domains: [...doubt.domains],
      text: inBoth(doubt),
    })),
    figures: analysis && body && { analysisId: analysis.id, ...figuresOf(body, studies, unit) },
  };
}

const inBoth = (told: Parameters<typeof proposalText>[0]) => ({
  nb: proposalText(told, 'nb'),
  en: proposalText(told, 'en'),
});

function figuresOf(body: BodyOfEvidence, studies: readonly Study[], unit: string) {
  const nb = effectInWords(body, unit, 'nb');
  const en = effectInWords(body, unit, 'en');
  return {
    studies: body.studies,
    participants: body.participants,
    effect: nb === null || en === null ? null : { nb, en },
    design: designOf(body, studies),
    size: sizeOfEffect(body),
  };
}

/** Of the studies that are pooled; one whose design nobody said leaves it open. */
function designOf({ analysis }: BodyOfEvidence, studies: readonly Study[]): 'rct' | 'observational' | null {
  const pooled = new Set(analysis.rows.flatMap(({ studyId, effect }) => (effect ? [studyId] : [])));
  const designs = new Set(
    studies.flatMap(({ id, design }) => (pooled.has(id) ? [design === 'rct' ? 'rct' : design && 'observational'] : [])),
  );
  const [only] = designs;
  return designs.size === 1 && only ? (only as 'rct' | 'observational') : null;
}

/** What the rows of evidence tables are made of, in no language: outcomes, their grades, and the figures behind them. */
import type { Analysis } from '../../contract/analyses.ts';
import type { Grade } from '../../contract/grades.ts';
import type { Outcome } from '../../contract/projects.ts';
import type { StudyList } from '../../contract/studies.ts';
import { resultsOfOutcome } from '../../synthesis/results-of-outcome.ts';
import type { AnalysedResult } from '../../synthesis/run-analysis.ts';
import { analysisOfOutcome } from '../analysis-of-outcome.ts';
import { type BodyOfEvidence, bodyOfEvidence } from '../body-of-evidence.ts';
import { type CertaintyLevel, certainty } from '../certainty.ts';
import { participantsOf } from '../participants.ts';
import { isWithoutStudies } from '../without-studies.ts';
import { type SingleArms, singleArms } from './single-arms.ts';

export interface EvidenceInput {
  outcomes: readonly Outcome[];
  grades: readonly Grade[];
  analyses: readonly Analysis[];
  studyList: StudyList;
}

export interface EvidenceRow {
  outcome: Outcome;
  /** Null while nobody has judged it. */
  grade: Grade | null;
  level: CertaintyLevel | null;
  /** Null where nothing could be pooled: then what people wrote is printed. */
  body: (BodyOfEvidence & { effect: NonNullable<BodyOfEvidence['effect']> }) | null;
  /** One group without a comparison, where that is all there is. */
  single: SingleArms | null;
  /** Null where nobody knows; 0 where it is known that there are none. */
  studies: number | null;
  participants: number | null;
}

/** The most important first, each as often as it is judged; those that nobody judged stay, so that none is forgotten. */
export function evidenceRows({ outcomes, grades, analyses, studyList }: EvidenceInput): EvidenceRow[] {
  const sorted = outcomes.toSorted((a, b) => b.importance - a.importance || a.position - b.position);
  const gradesOf = Map.groupBy(grades, ({ outcomeId }) => outcomeId);
  const resultsOf = Map.groupBy(studyList.results, ({ outcomeId }) => outcomeId);
  return sorted.flatMap((outcome) => {
    const { studies } = studyList;
    const results = resultsOfOutcome({ studies, results: resultsOf.get(outcome.id) ?? [] }, outcome);
    const own: (Grade | null)[] = gradesOf.get(outcome.id) ?? [null];
    return own.map((grade) => {
      const analysis = analysisOfOutcome(analyses, outcome.id, grade);
      return rowOf(outcome, grade, { results, studies, analysis, kept: studyList.results.length });
    });
  });
}

interface Evidence {
  results: AnalysedResult[];
  studies: StudyList['studies'];
  analysis: Analysis | null;
  /** Results of all outcomes of the project. */
  kept: number;
}

function rowOf(outcome: Outcome, grade: Grade | null, { results, studies, analysis, kept }: Evidence): EvidenceRow {
  const found = analysis && results.length > 0 ? bodyOfEvidence({ results, studies, choices: analysis.choices }) : null;
  const body = found?.effect ? { ...found, effect: found.effect } : null;
  const single = body || grade?.effect ? null : singleArms(results);
  const isNone = isWithoutStudies({ grade, own: results.length, all: kept });
  const told = singleSize(single, results, studies);
  return {
    outcome,
    grade,
    level: grade ? certainty(grade).level : null,
    body,
    single,
    studies: body?.studies ?? told?.studies ?? grade?.studies ?? (isNone ? 0 : null),
    participants: body?.participants ?? told?.participants ?? grade?.participants ?? null,
  };
}

function singleSize(single: SingleArms | null, results: AnalysedResult[], studies: StudyList['studies']) {
  if (!single) return null;
  const members = results.filter(({ id }) => single.resultIds.includes(id));
  return {
    studies: new Set(members.map(({ studyId }) => studyId)).size,
    participants: participantsOf(members, studies).participants,
  };
}

/** An analysis as tables, plots and the command line tell it: its results, what comes of them, and the sentences on it. */
import type { AnalysisDraft } from '../contract/analyses.ts';
import type { Outcome } from '../contract/projects.ts';
import type { StudyList } from '../contract/studies.ts';
import { nameOfOutcome } from '../grade/tables/table-words.ts';
import type { Locale } from '../model/vocabulary.ts';
import {
  choicesSentence,
  eggerSentence,
  heterogeneitySentence,
  methodSentence,
  pooledSentence,
  predictionSentence,
  subgroupSentence,
} from './analysis-sentences.ts';
import type { ForestPictureInput } from './pictures/forest.ts';
import { resultsOfOutcome } from './results-of-outcome.ts';
import { runAnalysis } from './run-analysis.ts';

/** Reckoned from the results as they stand; `name` is the outcome's, and the analysis' own where it has one. `leavesOut` as of `runAnalysis`. */
export function outputOfAnalysis(
  { choices, name }: Pick<AnalysisDraft, 'choices' | 'name'>,
  outcome: Outcome,
  studyList: StudyList,
  locale: Locale,
  given: { leavesOut?: boolean } = {},
): ForestPictureInput {
  const results = resultsOfOutcome(studyList, outcome);
  return {
    ...{ results, studies: studyList.studies, result: runAnalysis(results, choices, given), choices },
    name: [nameOfOutcome(outcome, locale), name].filter(Boolean).join(' – '),
    better: outcome.better,
  };
}

/** What was chosen and what it shows, without warnings and without the figures of each study. */
export function sentencesOfAnalysis({ result, choices }: ForestPictureInput, locale: Locale): string[] {
  return [
    choicesSentence(choices, result, locale),
    pooledSentence(result, choices, locale),
    methodSentence(result, choices, locale),
    heterogeneitySentence(result, locale),
    subgroupSentence(result, locale),
    predictionSentence(result, choices, locale),
    eggerSentence(result, locale),
  ].filter((line) => line !== null);
}

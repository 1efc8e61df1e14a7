/** Every analysis as its forest plot shows it, row by row, with what was chosen and found below, and both plots. */
import type { Analysis } from '../../../shared/contract/analyses.ts';
import type { Table, TablePicture } from '../../../shared/contract/exports.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { nameOfOutcome } from '../../../shared/grade/tables/table-words.ts';
import { svgOfDrawing } from '../../../shared/pictures/drawing-svg.ts';
import {
  choicesSentence,
  eggerSentence,
  heterogeneitySentence,
  methodSentence,
  pooledSentence,
  predictionSentence,
  subgroupSentence,
  warningText,
} from '../../../shared/synthesis/analysis-sentences.ts';
import { type ForestInput, forestTable } from '../../../shared/synthesis/forest-rows.ts';
import { leaveOneOutRows } from '../../../shared/synthesis/leave-one-out.ts';
import { forestPages } from '../../../shared/synthesis/pictures/forest.ts';
import { funnelPicture } from '../../../shared/synthesis/pictures/funnel.ts';
import { synthesisWord } from '../../../shared/synthesis/printed-figures.ts';
import { resultsOfOutcome } from '../../../shared/synthesis/results-of-outcome.ts';
import { runAnalysis } from '../../../shared/synthesis/run-analysis.ts';
import { emptyTable, type TableInput } from './table-input.ts';

export function metaAnalysisTable(input: TableInput): Table {
  const { analyses, outcomes } = input;
  const table = emptyTable('meta-analysis', input);
  const pictures: TablePicture[] = [];
  for (const outcome of outcomes.toSorted((a, b) => a.position - b.position)) {
    for (const analysis of analyses.filter(({ outcomeId }) => outcomeId === outcome.id)) {
      const made = partOf(input, outcome, analysis, pictures.length);
      table.rows.push(...made.rows);
      table.notes.push(...made.notes);
      pictures.push(...made.pictures);
    }
  }
  return pictures.length > 0 ? { ...table, pictures } : table;
}

function partOf(
  { studyList, language }: TableInput,
  outcome: Outcome,
  { choices, name: own }: Analysis,
  before: number,
) {
  const name = [nameOfOutcome(outcome, language), own].filter(Boolean).join(' – ');
  const results = resultsOfOutcome(studyList, outcome);
  const result = runAnalysis(results, choices);
  const forest: ForestInput = { results, studies: studyList.studies, result, choices };
  const rows = forestTable(forest, language).rows.map((row) => [
    name,
    row.name,
    ...row.arms,
    row.weightText,
    row.effect && row.text !== '' && row.kind !== 'without' ? `${choices.measure} ${row.text}` : row.text,
  ]);
  const found = [
    choicesSentence(choices, result, language),
    pooledSentence(result, choices, language),
    methodSentence(result, choices, language),
    heterogeneitySentence(result, language),
    subgroupSentence(result, language),
    predictionSentence(result, choices, language),
    eggerSentence(result, language),
    ...leaveOneOutRows(result, choices, language)
      .filter(({ isAll }) => !isAll)
      .map(({ name: study, text }) =>
        synthesisWord('sentences', 'leaveOneOut', language, { study, effect: `${choices.measure} ${text}` }),
      ),
    ...result.warnings.map((warning) => warningText(warning, language)),
  ].filter((line) => line !== null);
  const drawn = { ...forest, name, better: outcome.better };
  const funnel = funnelPicture(drawn, language);
  const drawings = [...forestPages(drawn, language), ...(funnel ? [funnel] : [])];
  const pictures = drawings.map((drawing, at) => ({
    title: drawing.title,
    svg: svgOfDrawing(drawing, language, `plot-${before + at + 1}`),
    alt: `${drawing.title}. ${drawing.description}`,
  }));
  return { rows, notes: found.map((line) => `${name}: ${line}`), pictures };
}

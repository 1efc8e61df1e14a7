/** Every analysis as its forest plot shows it, row by row, with what was chosen and found below, and both plots. */
import type { Analysis } from '../../../shared/contract/analyses.ts';
import type { Table, TablePicture } from '../../../shared/contract/exports.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { svgOfDrawing } from '../../../shared/pictures/drawing-svg.ts';
import { outputOfAnalysis, sentencesOfAnalysis } from '../../../shared/synthesis/analysis-output.ts';
import { warningText } from '../../../shared/synthesis/analysis-sentences.ts';
import { effectOfRow, forestTable } from '../../../shared/synthesis/forest-rows.ts';
import { leaveOneOutRows } from '../../../shared/synthesis/leave-one-out.ts';
import { forestPages } from '../../../shared/synthesis/pictures/forest.ts';
import { funnelPicture } from '../../../shared/synthesis/pictures/funnel.ts';
import { synthesisWord } from '../../../shared/synthesis/printed-figures.ts';
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

function partOf({ studyList, language }: TableInput, outcome: Outcome, analysis: Analysis, before: number) {
  const output = outputOfAnalysis(analysis, outcome, studyList, language);
  const { name, choices, result } = output;
  const rows = forestTable(output, language).rows.map((row) => [
    name,
    row.name,
    ...row.arms,
    row.weightText,
    effectOfRow(row, choices.measure),
  ]);
  const found = [
    ...sentencesOfAnalysis(output, language),
    ...leaveOneOutRows(result, choices, language)
      .filter(({ isAll }) => !isAll)
      .map(({ name: study, text }) =>
        synthesisWord('sentences', 'leaveOneOut', language, { study, effect: `${choices.measure} ${text}` }),
      ),
    ...result.warnings.map((warning) => warningText(warning, language)),
  ];
  const funnel = funnelPicture(output, language);
  const drawings = [...forestPages(output, language), ...(funnel ? [funnel] : [])];
  const pictures = drawings.map((drawing, at) => ({
    title: drawing.title,
    svg: svgOfDrawing(drawing, language, `plot-${before + at + 1}`),
    alt: `${drawing.title}. ${drawing.description}`,
  }));
  return { rows, notes: found.map((line) => `${name}: ${line}`), pictures };
}

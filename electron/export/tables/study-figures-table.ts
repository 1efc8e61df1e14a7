/** What each study found for each outcome, as it was written down, with the effect that it makes and where it stands. */
import type { Table } from '../../../shared/contract/exports.ts';
import type { Study, StudyResult } from '../../../shared/contract/studies.ts';
import { nameOfOutcome } from '../../../shared/grade/tables/table-words.ts';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { resultCells } from '../../../shared/model/studies.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { Measure } from '../../../shared/synthesis/measures.ts';
import { readNumber } from '../../../shared/synthesis/read-number.ts';
import { resultText } from '../../../shared/synthesis/result-text.ts';
import { printedCell } from '../../../shared/tables/printed-cell.ts';
import { cellWord, designWord, noEffectWords } from './screen-word.ts';
import { emptyTable, type TableInput } from './table-input.ts';

/** In the order of the outcomes; studies without figures are last, so that none is missing. */
export function studyFiguresTable(input: TableInput): Table {
  const { language, outcomes, analyses } = input;
  const { studies, results } = input.studyList;
  const byId = new Map(studies.map((study) => [study.id, study]));
  const sourceWords = createSourceWords(input);
  const table = emptyTable('study-figures', input, { 2: 'year' });
  const sorted = outcomes.toSorted((a, b) => a.position - b.position);
  table.rows = sorted.flatMap((outcome) => {
    const measure = analyses.find(({ outcomeId }) => outcomeId === outcome.id)?.choices.measure;
    return results
      .filter(({ outcomeId }) => outcomeId === outcome.id)
      .map((result) => {
        const study = byId.get(result.studyId);
        return [
          nameOfOutcome(outcome, language),
          ...studyCells(study, language),
          [result.timePoint, result.subgroup].filter(Boolean).join('\n'),
          groupCell(result, study, 1, language),
          groupCell(result, study, 2, language),
          effectCell(result, measure, language),
          result.sources.map(sourceWords).join('\n'),
          result.note,
        ];
      });
  });
  const withFigures = new Set(results.map(({ studyId }) => studyId));
  for (const study of studies.filter(({ id }) => !withFigures.has(id))) {
    const sources = study.sources.map(sourceWords).join('\n');
    table.rows.push(['–', ...studyCells(study, language), '', armsCell(study, language), '', '–', sources, study.note]);
  }
  return table;
}

const studyCells = (study: Study | undefined, locale: Locale): string[] => [
  study?.name ?? '–',
  study?.year ? String(study.year) : '',
  designWord(study?.design ?? '', locale),
];

/** The group's name, and its figures a line each; a ready estimate of both stands in the first. */
function groupCell(result: StudyResult, study: Study | undefined, group: 1 | 2, locale: Locale): string {
  const armId = group === 1 ? result.arm : result.comparator;
  const name = study?.arms.find(({ id }) => id === armId)?.name ?? '';
  const cells = resultCells[result.kind].filter((cell) => (cell.endsWith('2') ? group === 2 : group === 1));
  const typed = cells.flatMap((cell) => {
    const words = (result.numbers[cell] ?? '').trim();
    return words === '' ? [] : [`${cellWord(cell, locale)}: ${printedFigure(words, locale)}`];
  });
  return [...(name ? [name] : []), ...typed].join('\n');
}

const armsCell = ({ arms }: Study, locale: Locale) =>
  arms
    .map(({ name, participants }) =>
      participants === null ? name : `${name} (n = ${printedCell(String(participants), 'number', locale)})`,
    )
    .join('\n');

/** With the decimal sign of the table's language; what is no number stands as it was typed. */
function printedFigure(words: string, locale: Locale): string {
  const value = readNumber(words);
  if (value === null) return words;
  const decimals = /[.,](\d+)$/.exec(words)?.[1] ?? '';
  const plain = decimals === '' ? String(value) : value.toFixed(Math.min(20, decimals.length));
  return printedCell(plain, 'number', locale).replace(/^-/, '−');
}

function effectCell(result: StudyResult, analysed: Measure | undefined, locale: Locale): string {
  const told = resultText(result, analysed, locale);
  return typeof told === 'string' ? told : noEffectWords(told, locale);
}

type Source = StudyResult['sources'][number];

function createSourceWords({
  documentRows,
  references,
  trials,
  tags,
  language,
}: TableInput): (source: Source) => string {
  const titles = new Map(documentRows.map((document) => [document.id, titleOfSource(document, language)]));
  const ofTags = new Map(tags.map((tag) => [tag.id, tag]));
  const ofTrials = new Map(trials.map(({ id, registryId }) => [id, registryId]));
  const ofReferences = new Map(references.map(({ id, title }) => [id, title]));
  return ({ kind, id }) => {
    if (kind === 'trial') return ofTrials.get(id) ?? '–';
    if (kind === 'reference') return ofReferences.get(id) ?? '–';
    if (kind === 'document') return titles.get(id) ?? '–';
    const tag = ofTags.get(id);
    return tag ? `${titles.get(tag.documentId) ?? '–'}, ${language === 'nb' ? 's.' : 'p.'} ${tag.page}` : '–';
  };
}

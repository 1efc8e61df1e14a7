/** The rows of a forest plot as text: the plot, the table beside it and exports print the same cells. */
import type { AnalysisChoices } from '../contract/analyses.ts';
import type { Study, StudyResult } from '../contract/studies.ts';
import { decimalText } from '../grade/tables/figure-text.ts';
import { type Estimate, normalEstimate } from '../meta-analysis/estimate.ts';
import type { ResultKind } from '../model/studies.ts';
import type { Locale } from '../model/vocabulary.ts';
import { countText } from '../tables/printed-cell.ts';
import { oneLine } from '../text/one-line.ts';
import type { Measure } from './measures.ts';
import { isNarrowerThanWald } from './pool-by-choices.ts';
import { estimateText, intervalText, synthesisWord, weightText } from './printed-figures.ts';
import { readResult } from './read-result.ts';
import type { AnalysedResult, AnalysisResult, AnalysisRow } from './run-analysis.ts';
import { whyNotPooled } from './why-not-pooled.ts';

export type ForestRowKind =
  | 'group'
  | 'study'
  | 'subtotal'
  | 'total'
  | 'wald'
  | 'prediction'
  | 'without-head'
  | 'without';

export interface ForestRow {
  kind: ForestRowKind;
  /** Of the study's result; null for what is about several. */
  resultId: string | null;
  name: string;
  /** Figures of the two arms; '' where the result is a ready estimate. */
  arms: readonly [string, string];
  /** Share of all weights, 0–1. */
  weight: number | null;
  weightText: string;
  /** On the scale that is pooled; of a prediction interval only its limits mean anything. */
  effect: Pick<Estimate, 'estimate' | 'lower' | 'upper'> | null;
  /** The effect with its interval, or why there is none. */
  text: string;
}

/** With its measure where it is an effect: `RR 0,56 [0,29; 1,09]`; why there is none where it is not. */
export const effectOfRow = ({ effect, text }: ForestRow, measure: Measure): string =>
  effect && text !== '' ? `${measure} ${text}` : text;

export interface ForestTable {
  /** What stands in the cells of the arms; null where no result tells of its arms. */
  armFigures: string | null;
  armNames: readonly [string, string];
  effectHead: string;
  rows: ForestRow[];
}

export interface ForestInput {
  results: readonly AnalysedResult[];
  studies: readonly Pick<Study, 'id' | 'arms'>[];
  result: AnalysisResult;
  choices: AnalysisChoices;
}

export function forestTable(input: ForestInput, locale: Locale): ForestTable {
  const { result, choices, results } = input;
  const byId = new Map(results.map((each) => [each.id, each]));
  const armNames = [armName(input, 'arm', locale), armName(input, 'comparator', locale)] as const;
  const pooled = result.rows.filter(({ effect }) => effect !== null);
  const rows = choices.bySubgroup
    ? groupedRows(pooled, byId, input, locale)
    : pooled.map((row) => studyRow(row, byId, choices, locale));
  rows.push(...totalRows(input, locale));
  const without = result.rows.filter((row) => row.without !== null);
  if (without.length > 0) {
    rows.push(plainRow('without-head', synthesisWord('rows', 'without', locale)));
    rows.push(...without.map((row) => studyRow(row, byId, choices, locale)));
  }
  const kinds = new Set(result.rows.flatMap(({ resultId }) => byId.get(resultId)?.kind ?? []));
  return {
    armFigures: armFigures(kinds, locale),
    armNames,
    effectHead: synthesisWord('columns', 'effect', locale, { measure: choices.measure }),
    rows,
  };
}

const plainRow = (kind: ForestRowKind, name: string, over: Partial<ForestRow> = {}): ForestRow => ({
  ...{ kind, name: oneLine(name), resultId: null, arms: ['', ''] as const, weight: null, weightText: '' },
  ...{ effect: null, text: '', ...over },
});

function studyRow(
  row: AnalysisRow,
  byId: ReadonlyMap<string, AnalysedResult>,
  choices: AnalysisChoices,
  locale: Locale,
): ForestRow {
  const { resultId, effect, without, weight } = row;
  const given = byId.get(resultId);
  const estimate = effect && normalEstimate(effect.y, Math.sqrt(effect.v));
  return plainRow(without ? 'without' : 'study', row.name, {
    resultId,
    arms: given ? armCells(given, locale) : ['', ''],
    weight,
    weightText: effect ? weightText(weight, locale) : '',
    effect: estimate,
    text: estimate ? estimateText(estimate, choices.measure, locale) : without ? whyNotPooled(without, locale) : '',
  });
}

function groupedRows(
  rows: readonly AnalysisRow[],
  byId: ReadonlyMap<string, AnalysedResult>,
  { result, choices, results }: ForestInput,
  locale: Locale,
): ForestRow[] {
  const names = [...new Set(rows.map(({ subgroup }) => subgroup))].toSorted(
    (a, b) => Number(a === '') - Number(b === ''),
  );
  return names.flatMap((name) => {
    const own = rows.filter(({ subgroup }) => subgroup === name);
    const group = result.groups.find((each) => each.name === name);
    const head = plainRow('group', name === '' ? synthesisWord('rows', 'noSubgroup', locale) : name);
    const studies = own.map((row) => studyRow(row, byId, choices, locale));
    if (!group) return [head, ...studies];
    const { estimate } = group.pooled;
    const subtotal = plainRow('subtotal', synthesisWord('rows', 'subtotal', locale, { group: name }), {
      arms: sumCells(own, results, locale),
      effect: estimate,
      text: estimateText(estimate, choices.measure, locale),
    });
    return [head, ...studies, subtotal];
  });
}

function totalRows({ result, choices, results }: ForestInput, locale: Locale): ForestRow[] {
  const { pooled, rows } = result;
  if (!pooled) return [];
  const { measure } = choices;
  const { estimate, wald, prediction } = pooled;
  const isNarrower = choices.interval === 'hartung-knapp' && wald !== null && isNarrowerThanWald(pooled);
  const members = rows.filter(({ effect }) => effect !== null);
  return [
    plainRow('total', synthesisWord('rows', 'total', locale), {
      arms: sumCells(members, results, locale),
      weight: 1,
      weightText: weightText(1, locale),
      effect: estimate,
      text: estimateText(estimate, measure, locale),
    }),
    ...(isNarrower
      ? [
          plainRow('wald', synthesisWord('rows', 'wald', locale), {
            effect: wald,
            text: estimateText(wald, measure, locale),
          }),
        ]
      : []),
    ...(prediction
      ? [
          plainRow('prediction', synthesisWord('rows', 'prediction', locale), {
            effect: { estimate: estimate.estimate, ...prediction },
            text: intervalText(prediction.lower, prediction.upper, measure, locale),
          }),
        ]
      : []),
  ];
}

/** `12/120`, `5,2 (1,1), 60`; words as they were typed where they are no figures. */
function armCells(result: AnalysedResult, locale: Locale): readonly [string, string] {
  const read = readResult(result);
  const typed = (cell: string) => oneLine(result.numbers[cell] ?? '') || '–';
  const count = (cell: keyof Cells) => (read.state === 'read' ? countText(read.cells[cell] ?? 0, locale) : typed(cell));
  const figure = (cell: keyof Cells) =>
    read.state === 'read' ? decimalText(read.cells[cell] ?? 0, 3, locale, true) : typed(cell);
  type Cells = Extract<ReturnType<typeof readResult>, { state: 'read' }>['cells'];
  switch (result.kind) {
    case 'counts':
      return [`${count('events1')}/${count('total1')}`, `${count('events2')}/${count('total2')}`];
    case 'proportion':
      return [`${count('events1')}/${count('total1')}`, ''];
    case 'means':
      return [
        `${figure('mean1')} (${figure('sd1')}), ${count('n1')}`,
        `${figure('mean2')} (${figure('sd2')}), ${count('n2')}`,
      ];
    case 'log-rank':
      return [`${figure('oMinusE')}; ${figure('variance')}`, ''];
    default:
      return ['', ''];
  }
}

/** Events and totals of all, or of means how many there are; '' unless all tell them. */
function sumCells(
  rows: readonly AnalysisRow[],
  results: readonly AnalysedResult[],
  locale: Locale,
): readonly [string, string] {
  const ids = new Set(rows.map(({ resultId }) => resultId));
  const read = results.filter(({ id }) => ids.has(id)).map((result) => ({ kind: result.kind, ...readResult(result) }));
  const sum = (cell: 'events1' | 'total1' | 'events2' | 'total2' | 'n1' | 'n2') =>
    countText(
      read.reduce((total, each) => total + (each.state === 'read' ? (each.cells[cell] ?? 0) : 0), 0),
      locale,
    );
  if (read.every(({ kind }) => kind === 'counts')) {
    return [`${sum('events1')}/${sum('total1')}`, `${sum('events2')}/${sum('total2')}`];
  }
  return read.every(({ kind }) => kind === 'means') ? [sum('n1'), sum('n2')] : ['', ''];
}

function armFigures(kinds: ReadonlySet<ResultKind>, locale: Locale): string | null {
  const told = [...kinds].filter((kind) => kind === 'counts' || kind === 'means' || kind === 'log-rank');
  const [only] = told;
  return only ? synthesisWord('kinds', told.length > 1 ? 'mixed' : only, locale) : null;
}

/** The name that every study gives its arm; what it is in general where they differ or say nothing. */
function armName({ results, studies }: ForestInput, side: 'arm' | 'comparator', locale: Locale): string {
  const arms = new Map(studies.map((study) => [study.id, study.arms]));
  const nameOf = (result: Pick<StudyResult, 'studyId' | 'arm' | 'comparator'>) =>
    oneLine(arms.get(result.studyId)?.find(({ id }) => id === result[side])?.name ?? '');
  const names = new Set(results.map(nameOf).filter((name) => name !== ''));
  const [only] = names;
  if (names.size === 1 && only) return only;
  return synthesisWord('columns', side === 'arm' ? 'intervention' : 'comparison', locale);
}

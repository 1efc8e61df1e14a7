/** The effect of one row in words and figures, once for each risk without the intervention. */
import vocabulary from '../../../resources/vocabularies/evidence-tables.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { EvidenceChoice } from '../../contract/exports.ts';
import type { PerUnit } from '../../model/evidence-tables.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { type AbsoluteEffect, roundPer1000 } from '../absolute-effect.ts';
import type { BaselineRisk } from '../baselines.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import {
  decimalText,
  differenceText,
  interventionRiskText,
  meanDifferenceText,
  percentText,
  relativeText,
  riskText,
  shareText,
  vanishes,
} from './figure-text.ts';
import { numberNeededText } from './number-needed-text.ts';

/** Sentences below a table that its rows ask for. */
export type FigureNote =
  | 'absolute'
  | 'comparisonArms'
  | 'rounded'
  | 'vanishes'
  | 'capped'
  | 'numberNeeded'
  | 'standardised';

/** «–» where something is not known. `intervention` says all that one cell can, `with` the risk or mean alone. */
export interface FigureLine {
  comparison: string;
  intervention: string;
  with: string;
  difference: string;
  /** The risk as a percentage with its name, where a person wrote it down; else ''. */
  baseline: string;
}

export interface RowFigures {
  relative: string;
  /** One at least. */
  lines: FigureLine[];
  /** What people wrote, where there are no figures: it stands over all cells of the effect. */
  words: string;
  notes: FigureNote[];
}

/** How figures are told in a table. */
export type FigureChoice = Pick<EvidenceChoice, 'per' | 'numberNeeded'> & { language: Locale };

const none = '–';
const oneLine: FigureLine = { comparison: none, intervention: none, with: none, difference: none, baseline: '' };

export function rowFigures(
  { body, single, grade, outcome }: EvidenceRow,
  { per, numberNeeded = false, language: locale }: FigureChoice,
): RowFigures {
  if (single) {
    const intervention = singleText(single, locale);
    return { relative: none, lines: [{ ...oneLine, intervention, with: intervention }], words: '', notes: [] };
  }
  if (!body) return { relative: none, lines: [oneLine], words: grade?.effect.trim() ?? '', notes: [] };
  const relative = relativeText(body.effect, locale) ?? none;
  const { measure } = body.effect;
  if (measure === 'MD' || measure === 'SMD') {
    const line = meanLine(body, body.unit ?? outcome.unit, locale);
    return { relative, lines: [line], words: '', notes: measure === 'SMD' ? ['standardised'] : [] };
  }
  const lines = body.absolute.map(({ baseline, effect }) => {
    const risk = interventionRiskText(effect, per, locale);
    const needed = numberNeeded ? numberNeededText(effect, outcome.better, locale) : '';
    return {
      comparison: linesOf(riskText(effect.baseline, per, locale), originOf(baseline)),
      intervention: linesOf(risk, needed),
      with: risk,
      difference: linesOf(differenceText(effect, per, locale), needed),
      baseline: baseline.from === 'given' ? givenText(baseline, locale) : '',
    };
  });
  return {
    relative,
    lines: lines.length > 0 ? lines : [oneLine],
    words: '',
    notes: [
      ...body.absolute.flatMap(({ baseline, effect }) => notesOf(baseline, effect, per)),
      ...(numberNeeded && lines.length > 0 ? (['numberNeeded'] as const) : []),
    ],
  };
}

const linesOf = (...parts: string[]): string => parts.filter(Boolean).join('\n');

function notesOf({ from }: BaselineRisk, effect: AbsoluteEffect, per: PerUnit): FigureNote[] {
  const rounded = (perThousand: number) => roundPer1000((perThousand * per) / 1000);
  const { baseline, intervention, difference } = effect;
  const isOff = rounded(intervention) - rounded(baseline) !== rounded(difference);
  return [
    'absolute',
    ...(from === 'comparison-arms' ? (['comparisonArms'] as const) : []),
    ...(isOff ? (['rounded'] as const) : []),
    ...(vanishes(effect, per) ? (['vanishes'] as const) : []),
    ...(effect.isCapped ? (['capped'] as const) : []),
  ];
}

/** «Lav risiko: Registeret 2024», as far as it was written down. */
const originOf = ({ name, source }: BaselineRisk): string =>
  [name, source]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(': ');

const givenText = ({ name, risk }: BaselineRisk, locale: Locale): string =>
  [percentText(risk, locale), name.trim() && `(${name.trim()})`].filter(Boolean).join(' ');

function meanLine({ effect, means }: NonNullable<EvidenceRow['body']>, unit: string, locale: Locale): FigureLine {
  const isStandardised = effect.measure === 'SMD';
  const told = `${effect.measure} ${meanDifferenceText(effect, isStandardised ? 'SD' : unit, locale)}`;
  const line = { ...oneLine, intervention: told, difference: told };
  // The means of different scales have no mean.
  if (!means || isStandardised) return line;
  const { mean, lowest, highest } = means;
  const figure = (value: number) => decimalText(value, 2, locale, true);
  const of = unit.trim() === '' ? '' : ` ${unit.trim()}`;
  const meanText = (value: number) => fillSentence(vocabulary.figures.mean[locale], { mean: `${figure(value)}${of}` });
  const range = fillSentence(vocabulary.figures.meanRange[locale], {
    lowest: figure(lowest),
    highest: figure(highest),
  });
  const isOne = figure(lowest) === figure(highest);
  const comparison = isOne ? meanText(mean) : `${meanText(mean)}\n(${range})`;
  return { ...line, comparison, with: meanText(mean + effect.estimate) };
}

function singleText({ sum, lowest, highest }: NonNullable<EvidenceRow['single']>, locale: Locale): string {
  const told = fillSentence(vocabulary.figures.share[locale], { share: shareText(sum, locale) });
  const [low, high] = [lowest, highest].map((share) => percentText(share, locale));
  if (low === high) return told;
  return `${told}\n(${fillSentence(vocabulary.figures.shareRange[locale], { lowest: low!, highest: high! })})`;
}

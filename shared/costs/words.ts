/** What a check of a cost note says, in words (resources/vocabularies/costs.json): the same on screen, in tables and on the command line. */
import vocabulary from '../../resources/vocabularies/costs.json' with { type: 'json' };
import { fillSentence } from '../cards/fill-sentence.ts';
import type { CostKind } from '../model/costs.ts';
import type { Locale } from '../model/vocabulary.ts';
import { amountInWords, amountText } from './amount-text.ts';
import { type CostFault, type CostFigures, checkCost } from './check-cost.ts';
import { compareCosts } from './compare-costs.ts';

export interface CostLine {
  /** `fault`: something is wrong. `warning`: something is missing or odd. `told`: what was reckoned. */
  level: 'fault' | 'warning' | 'told';
  text: string;
}

export const costKindWord = (kind: CostKind, locale: Locale): string => vocabulary.kinds[kind][locale];

/** Faults first, then what was reckoned, then what is missing. */
export function costLines(note: CostFigures, locale: Locale): CostLine[] {
  const check = checkCost(note);
  const { agrees, reckoned, ratio, amount } = check;
  const told: CostLine[] = [];
  if (reckoned !== null) {
    const text = fillSentence(vocabulary.agrees[agrees ?? 'none'][locale], {
      sum: `${formulaOf(note)} = ${amountInWords(reckoned, locale)}`,
      amount: note.amount.trim(),
    });
    told.push({ level: agrees === 'differs' ? 'fault' : 'told', text });
  }
  if (ratio !== null) {
    told.push({ level: ratio === 'saves-and-loses' ? 'warning' : 'told', text: vocabulary.ratios[ratio][locale] });
    if (reckoned === null && amount.kind === 'amount') {
      told.push({ level: 'fault', text: fillSentence(vocabulary.stated[locale], { amount: note.amount.trim() }) });
    }
  }
  const warning = (text: string): CostLine => ({ level: 'warning', text });
  return [
    ...check.faults.map((fault): CostLine => ({ level: 'fault', text: faultText(fault, note.kind, locale) })),
    ...told,
    ...(check.currencies.length > 0
      ? [warning(fillSentence(vocabulary.mixed[locale], { list: check.currencies.join(', ') }))]
      : []),
    ...check.lacks.map((lack) => warning(vocabulary.lacks[lack][locale])),
  ];
}

/** What stands in the way of holding the amounts of several notes against each other. */
export function costMixtureLines(notes: readonly CostFigures[], locale: Locale): string[] {
  const mixture = compareCosts(notes);
  return (['currencies', 'years'] as const).flatMap((part) =>
    mixture[part].length === 0
      ? []
      : [fillSentence(vocabulary.among[part][locale], { list: mixture[part].join(', ') })],
  );
}

/** «500 000 kr × 300 pasienter», of an ICER «150 000 kr / 0,4 QALY», as typed. */
export const formulaOf = ({ kind, factors }: Pick<CostFigures, 'kind' | 'factors'>): string =>
  factors
    .map(({ amount, unit }) =>
      [amount, unit]
        .map((words) => words.trim())
        .filter(Boolean)
        .join(' '),
    )
    .join(kind === 'icer' ? ' / ' : ' × ');

/** What a cell of the form is called; `factor` from 0, null for the amount. */
export function costCellName(kind: CostKind, factor: number | null, locale: Locale): string {
  const { cells } = vocabulary;
  if (factor === null) return cells.amount[locale];
  if (kind === 'icer' && factor < 2) return (factor === 0 ? cells.costs : cells.effects)[locale];
  return fillSentence(cells.factor[locale], { number: factor + 1 });
}

function faultText(fault: CostFault, kind: CostKind, locale: Locale): string {
  const cell = costCellName(kind, fault.factor, locale);
  const [first, second] = fault.kind === 'ambiguous' ? fault.values : [0, 0];
  return fillSentence(vocabulary.faults[fault.kind][locale], {
    ...{ cell, words: fault.kind === 'missing' ? '' : fault.words },
    ...{ first: amountText(first, locale, 9), second: amountText(second, locale, 9) },
  });
}

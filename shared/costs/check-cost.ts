/** What a cost note's figure should be by its parts, and what of its words stands in the way of reckoning. */
import type { CostKind } from '../model/costs.ts';
import { currencyIn } from './currencies.ts';
import { type AmountReading, readAmount } from './read-amount.ts';

/** What it is reckoned from: factors of a product; of a ratio (ICER) the difference in costs and that in effects, in this order. */
export interface CostFactor {
  amount: string;
  unit: string;
  name: string;
}

export interface CostFigures {
  kind: CostKind;
  amount: string;
  unit: string;
  currency: string;
  year: number | null;
  factors: readonly CostFactor[];
}

/** `factor`: its place from 0; null for the amount itself. */
export type CostFault = { factor: number | null } & (
  | { kind: 'unreadable'; words: string }
  | { kind: 'ambiguous'; words: string; values: readonly [number, number] }
  | { kind: 'missing' }
);

/** Why a ratio is no ratio: nobody pays for an effect that is not there, and one that costs less needs none. */
export type RatioVerdict = 'no-difference' | 'dominant' | 'dominated' | 'saves-and-loses';

export interface CostCheck {
  amount: AmountReading;
  /** By the factors; null where there are none, where one cannot be read, and where there is no ratio. */
  reckoned: number | null;
  /** `rounded`: the amount as typed may be the reckoned one, rounded. Null where one of the two is missing. */
  agrees: 'same' | 'rounded' | 'differs' | null;
  ratio: RatioVerdict | null;
  faults: CostFault[];
  /** Codes of all currencies named in amount, unit, currency and factors, where they are several. */
  currencies: string[];
  /** It is money of no said year, or of no said currency. */
  lacks: ('year' | 'currency')[];
}

export function checkCost(note: CostFigures): CostCheck {
  const amount = readAmount(note.amount);
  const readings = note.factors.map(({ amount: words }) => readAmount(words));
  const faults = [
    ...faultsOf(amount, note.amount, null, note.factors.length > 0),
    ...readings.flatMap((reading, at) => faultsOf(reading, note.factors[at]!.amount, at, false)),
  ];
  if (note.kind === 'icer' && note.factors.length === 1) faults.push({ factor: 1, kind: 'missing' });
  const parts = readings.flatMap((reading) => (reading.kind === 'amount' ? [reading] : []));
  const isWhole = parts.length === readings.length && parts.length > 0;
  const ratio =
    note.kind === 'icer' && parts.length > 1 && isWhole ? verdictOf(parts[0]!.value, parts[1]!.value) : null;
  const range = isWhole ? (note.kind === 'icer' ? rangeOfRatio(parts, ratio) : rangeOfProduct(parts)) : null;
  const currencies = currenciesOf(note);
  return {
    amount,
    reckoned: range?.exact ?? null,
    agrees: range && amount.kind === 'amount' ? agreement(amount, range) : null,
    ratio,
    faults,
    currencies: currencies.length > 1 ? currencies : [],
    lacks: lacksOf(note, amount, currencies),
  };
}

function faultsOf(reading: AmountReading, words: string, factor: number | null, isOptional: boolean): CostFault[] {
  switch (reading.kind) {
    case 'amount':
      return [];
    case 'ambiguous':
      return [{ factor, kind: 'ambiguous', words, values: reading.values }];
    case 'unreadable':
      return [{ factor, kind: 'unreadable', words }];
    case 'empty':
      return isOptional ? [] : [{ factor, kind: 'missing' }];
  }
}

type Part = Extract<AmountReading, { kind: 'amount' }>;

/** The exact figure, and between which rounding of what was typed may have it. */
interface Range {
  exact: number;
  low: number;
  high: number;
}

/** No health service reckons with more, and no number tells such a one to its last figure: it agrees with nothing. */
const withinAmounts = (value: number): number =>
  Math.abs(value) > 1e15 ? Math.sign(value) * Number.POSITIVE_INFINITY : value;

const endsOf = ({ value, half }: Part) => [value - half, value + half];

function rangeOfProduct(parts: readonly Part[]): Range {
  const exact = parts.some(({ value }) => value === 0)
    ? 0
    : withinAmounts(parts.reduce((product, { value }) => product * value, 1));
  let ends = [1];
  for (const part of parts) {
    const products = ends.flatMap((end) => endsOf(part).map((each) => end * each));
    ends = [Math.min(...products), Math.max(...products)];
  }
  return { exact: Number(exact.toPrecision(15)), low: Math.min(...ends), high: Math.max(...ends) };
}

/** Null for fewer than two parts, and where there is no ratio to print. */
function rangeOfRatio([costs, effects, ...more]: readonly Part[], ratio: RatioVerdict | null): Range | null {
  if (!costs || !effects || more.length > 0 || (ratio !== null && ratio !== 'saves-and-loses')) return null;
  const exact = withinAmounts(costs.value / effects.value);
  // Rounding never reaches nought: a figure that is not nought is at least one of its last digits.
  const quotients = endsOf(costs).flatMap((end) => endsOf(effects).map((effect) => end / effect));
  return { exact, low: Math.min(...quotients), high: Math.max(...quotients) };
}

function verdictOf(costs: number, effects: number): RatioVerdict | null {
  if (effects === 0) return 'no-difference';
  if (effects > 0) return costs <= 0 ? 'dominant' : null;
  return costs >= 0 ? 'dominated' : 'saves-and-loses';
}

function agreement({ value, half }: Part, { exact, low, high }: Range): 'same' | 'rounded' | 'differs' {
  if (!Number.isFinite(exact)) return 'differs';
  const slack = 1e-9 * Math.max(Math.abs(exact), Math.abs(value), 1);
  if (Math.abs(value - exact) <= slack) return 'same';
  const [from, to] = half > 0 ? [value - half, value + half] : roundedWhole(value);
  return from <= high + slack && to >= low - slack ? 'rounded' : 'differs';
}

/**
 * A whole number that was written out may be rounded to the digits before its zeros, where those are two or more: 150 000 stands
 * for 145 000 to 155 000. «200 000» says too little of its rounding to excuse anything but the last unit.
 */
function roundedWhole(value: number): [number, number] {
  const digits = String(Math.abs(value));
  const significant = digits.replace(/0+$/, '').length;
  const half = Number.isInteger(value) && significant > 1 ? 0.5 * 10 ** (digits.length - significant) : 0.5;
  return [value - half, value + half];
}

/** Codes of all that a note names, each once; none of a volume. */
export function currenciesOf({ kind, amount, unit, currency, factors }: CostFigures): string[] {
  if (kind === 'volume') return [];
  const words = [currency, amount, unit, ...factors.flatMap((factor) => [factor.amount, factor.unit])];
  return [...new Set(words.flatMap((each) => currencyIn(each) ?? []))];
}

function lacksOf({ kind, year }: CostFigures, amount: AmountReading, currencies: readonly string[]) {
  if (kind === 'volume' || amount.kind !== 'amount') return [];
  return [...(currencies.length === 0 ? (['currency'] as const) : []), ...(year === null ? (['year'] as const) : [])];
}

/** Whether the amounts of several notes may be held against each other: same currency, same price year. */
import { type CostFigures, currenciesOf } from './check-cost.ts';

export interface CostMixture {
  /** Codes, several only: amounts of these are not added or compared before they are converted. */
  currencies: string[];
  /** Price years, several only: the same of inflation. */
  years: number[];
}

export function compareCosts(notes: readonly CostFigures[]): CostMixture {
  const money = notes.filter(({ kind }) => kind !== 'volume');
  const currencies = money.flatMap(currenciesOf);
  const years = money.flatMap(({ year }) => year ?? []);
  return { currencies: several(currencies).toSorted(), years: several(years).toSorted((a, b) => a - b) };
}

function several<Value>(values: readonly Value[]): Value[] {
  const found = [...new Set(values)];
  return found.length > 1 ? found : [];
}

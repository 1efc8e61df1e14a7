/** Mantel–Haenszel pooling of 2×2 tables: no correction of zero cells is needed inside its sums. */
import { type Cells, corrected, isDoubleZero } from './effects.ts';
import { type Estimate, normalEstimate, sumOf } from './estimate.ts';

const parts = ({ a, b, c, d }: Cells) => ({ n1: a + b, n2: c + d, n: a + b + c + d });

/** On the log scale; variance Robins, Breslow & Greenland 1986. Null where an arm is empty in all studies. */
export function mantelHaenszelOddsRatio(tables: readonly Cells[]): Estimate | null {
  const sums = { r: 0, s: 0, pr: 0, both: 0, ts: 0 };
  for (const cells of tables) {
    const { n } = parts(cells);
    const r = (cells.a * cells.d) / n;
    const s = (cells.b * cells.c) / n;
    const p = (cells.a + cells.d) / n;
    const t = (cells.b + cells.c) / n;
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.both += p * s + t * r;
    sums.ts += t * s;
  }
  const { r, s } = sums;
  if (r === 0 || s === 0) return null;
  const variance = 0.5 * (sums.pr / r ** 2 + sums.both / (r * s) + sums.ts / s ** 2);
  return normalEstimate(Math.log(r / s), Math.sqrt(variance));
}

/** On the log scale; variance Greenland & Robins 1985. Null where an arm has no events in all studies. */
export function mantelHaenszelRiskRatio(tables: readonly Cells[]): Estimate | null {
  const r = sumOf(tables, (cells) => (cells.a * parts(cells).n2) / parts(cells).n);
  const s = sumOf(tables, (cells) => (cells.c * parts(cells).n1) / parts(cells).n);
  if (r === 0 || s === 0) return null;
  const spread = sumOf(tables, (cells) => {
    const { n1, n2, n } = parts(cells);
    return (n1 * n2 * (cells.a + cells.c) - cells.a * cells.c * n) / n ** 2;
  });
  return normalEstimate(Math.log(r / s), Math.sqrt(spread / (r * s)));
}

export interface RiskDifferences {
  /** Variance of Sato et al. 1989, as metafor has it. */
  sato: Estimate;
  /** Variance of Greenland & Robins 1985, as RevMan has it. */
  greenlandRobins: Estimate;
}

export function mantelHaenszelRiskDifference(tables: readonly Cells[]): RiskDifferences {
  const weight = sumOf(tables, (cells) => (parts(cells).n1 * parts(cells).n2) / parts(cells).n);
  const difference =
    sumOf(tables, (cells) => {
      const { n1, n2, n } = parts(cells);
      return (cells.a * n2 - cells.c * n1) / n;
    }) / weight;
  const greenlandRobins = sumOf(tables, (cells) => {
    const { a, b, c, d } = cells;
    const { n1, n2, n } = parts(cells);
    return (a * b * n2 ** 3 + c * d * n1 ** 3) / (n1 * n2 * n ** 2);
  });
  const p = sumOf(tables, (cells) => {
    const { n1, n2, n } = parts(cells);
    return cells.c * (n1 / n) ** 2 - cells.a * (n2 / n) ** 2 + ((n1 * n2) / n ** 2) * ((n2 - n1) / 2);
  });
  const q = sumOf(tables, (cells) => (cells.a * cells.d + cells.b * cells.c) / parts(cells).n) / 2;
  return {
    sato: normalEstimate(difference, Math.sqrt(difference * p + q) / weight),
    greenlandRobins: normalEstimate(difference, Math.sqrt(greenlandRobins) / weight),
  };
}

/** As programs do that correct inside the sums too (R meta with MH.exact = FALSE): 0.5 where a cell is zero. */
export function correctedTables(tables: readonly Cells[]): Cells[] {
  return tables.filter((cells) => !isDoubleZero(cells)).map(corrected);
}

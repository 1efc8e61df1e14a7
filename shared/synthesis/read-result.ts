/** The figures of one result as numbers, or what is wrong with them, by cell. */
import type { StudyResult } from '../contract/studies.ts';
import {
  type CellFault,
  faultOfBinary,
  faultOfContinuous,
  faultOfRatio,
  faultOfReady,
} from '../meta-analysis/check-studies.ts';
import type { BinaryStudy, ContinuousStudy } from '../meta-analysis/effects.ts';
import { type ResultCell, type ResultKind, resultCells } from '../model/studies.ts';
import { readDeviation } from './read-deviation.ts';
import { readNumber } from './read-number.ts';

export type Cells = Partial<Record<ResultCell, number>>;

export type ReadResult =
  /** `reckoned`: standard deviations that were typed as a standard error or an interval. */
  | { state: 'read'; cells: Cells; reckoned: ResultCell[] }
  /** Cells that are needed and empty; all of them where nothing was typed yet. */
  | { state: 'incomplete'; missing: ResultCell[] }
  | { state: 'faulty'; fault: CellFault };

type Given = Pick<StudyResult, 'kind' | 'numbers'>;

/** Cells without which nothing is computed. A ready difference needs its limits or its standard error. */
function neededCells(kind: ResultKind, given: ReadonlySet<ResultCell>): readonly ResultCell[] {
  if (kind !== 'difference') return resultCells[kind];
  return given.has('se') && !given.has('lower') && !given.has('upper')
    ? ['difference', 'se']
    : ['difference', 'lower', 'upper'];
}

/** A cell that holds something else than a number is told before those that are empty. */
export function readResult({ kind, numbers }: Given): ReadResult {
  const typed = resultCells[kind].filter((cell) => (numbers[cell] ?? '').trim() !== '');
  const cells: Cells = {};
  const reckoned: ResultCell[] = [];
  for (const cell of typed) {
    const read = readCell(cell, numbers[cell]!, cells);
    if (read === null) return { state: 'faulty', fault: { kind: 'not-number', cell, value: numbers[cell]! } };
    cells[cell] = read.value;
    if (read.isReckoned) reckoned.push(cell);
  }
  const missing = neededCells(kind, new Set(typed)).filter((cell) => cells[cell] === undefined);
  if (missing.length > 0) return { state: 'incomplete', missing };
  const fault = faultOf(kind, cells as Record<ResultCell, number>);
  return fault ? { state: 'faulty', fault: asTyped(fault, numbers) } : { state: 'read', cells, reckoned };
}

/** A standard deviation takes the number of its group, which stands before it. */
function readCell(cell: ResultCell, words: string, before: Cells): { value: number; isReckoned: boolean } | null {
  if (cell !== 'sd1' && cell !== 'sd2') {
    const value = readNumber(words);
    return value === null ? null : { value, isReckoned: false };
  }
  const read = readDeviation(words, cell === 'sd1' ? before.n1 : before.n2);
  return read && { value: read.sd, isReckoned: read.isReckoned };
}

/** Whether the words of a cell are a figure, whatever the other cells hold. */
export const isFigure = (cell: ResultCell, words: string): boolean => readCell(cell, words, {}) !== null;

function faultOf(kind: ResultKind, cells: Record<ResultCell, number>): CellFault | null {
  switch (kind) {
    case 'counts':
      return faultOfBinary(binaryFrom(cells));
    case 'proportion':
      return faultOfBinary({ ...binaryFrom(cells), events2: 0, total2: 1 });
    case 'means':
      return faultOfContinuous(continuousFrom(cells));
    case 'risk-ratio':
    case 'odds-ratio':
    case 'hazard-ratio':
      return faultOfRatio(cells);
    case 'log-rank':
      return renamed(faultOfReady({ estimate: cells.oMinusE, variance: cells.variance }), { estimate: 'oMinusE' });
    case 'difference':
      return faultOfDifference(cells);
  }
}

function faultOfDifference({ difference, lower, upper, se }: Record<ResultCell, number>): CellFault | null {
  if (lower === undefined || upper === undefined) {
    return renamed(faultOfReady({ estimate: difference, variance: se }), { estimate: 'difference', variance: 'se' });
  }
  const isAround = lower < upper && lower <= difference && difference <= upper;
  return isAround ? null : { kind: 'interval', cell: 'difference', value: `${difference} (${lower}–${upper})` };
}

function renamed(fault: CellFault | null, names: Record<string, string>): CellFault | null {
  return fault && { ...fault, cell: names[fault.cell] ?? fault.cell };
}

/** Cells are told as they were typed. */
function asTyped(fault: CellFault, numbers: Given['numbers']): CellFault {
  const typed = numbers[fault.cell as ResultCell]?.trim();
  if (typed === undefined) return fault;
  const { lower = '', upper = '' } = numbers;
  return { ...fault, value: fault.kind === 'interval' ? `${typed} (${lower.trim()}–${upper.trim()})` : typed };
}

export function binaryFrom({ events1, total1, events2, total2 }: Record<ResultCell, number>): BinaryStudy {
  return { study: '', events1, total1, events2, total2 };
}

export function continuousFrom({ n1, mean1, sd1, n2, mean2, sd2 }: Record<ResultCell, number>): ContinuousStudy {
  return { study: '', n1, mean1, sd1, n2, mean2, sd2 };
}

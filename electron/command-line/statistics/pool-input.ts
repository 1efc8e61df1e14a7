/** Studies as files give them, with the column names of R's metafor (ai, n1i, ci, n2i, m1i, sd1i, yi, vi …). */
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import {
  type CellFault,
  faultOfBinary,
  faultOfContinuous,
  faultOfRatio,
  faultOfReady,
} from '../../../shared/meta-analysis/check-studies.ts';
import type { BinaryStudy, ContinuousStudy, Effect } from '../../../shared/meta-analysis/effects.ts';
import { z95 } from '../../../shared/meta-analysis/estimate.ts';

/** Cells are checked one by one below, where the study and the column can be told. */
const rowSchema = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));
type Row = z.infer<typeof rowSchema>;

export const poolInputSchema = z.object({
  type: z.enum(['binary', 'continuous', 'generic', 'generic_ratio', 'generic_ratio_from_ci']),
  input: z.array(rowSchema).min(1, 'there are no studies'),
});
export type PoolInput = z.infer<typeof poolInputSchema>;

export interface GenericStudy extends Effect {
  study: string;
}

/** The column that groups the studies: the first that holds words and is not the study's name. Null where there is none. */
export function groupColumn(rows: readonly Row[]): string | null {
  const names = [...new Set(rows.flatMap(Object.keys))].filter((name) => name !== 'study');
  return names.find((name) => rows.every((row) => typeof row[name] === 'string' && !isNumeric(row[name]))) ?? null;
}

const isNumeric = (cell: unknown) => typeof cell === 'string' && cell.trim() !== '' && Number.isFinite(Number(cell));

export function binaryStudies(rows: readonly Row[], file: string): BinaryStudy[] {
  return rows.map((row, i) => {
    const study = {
      study: nameOf(row, i),
      events1: cell(row, 'ai'),
      total1: cell(row, 'n1i'),
      events2: cell(row, 'ci'),
      total2: cell(row, 'n2i'),
    };
    refuse(file, study.study, faultOfBinary(study), { events1: 'ai', total1: 'n1i', events2: 'ci', total2: 'n2i' });
    return study;
  });
}

export function continuousStudies(rows: readonly Row[], file: string): ContinuousStudy[] {
  return rows.map((row, i) => {
    const study = {
      study: nameOf(row, i),
      n1: cell(row, 'n1i'),
      mean1: cell(row, 'm1i'),
      sd1: cell(row, 'sd1i'),
      n2: cell(row, 'n2i'),
      mean2: cell(row, 'm2i'),
      sd2: cell(row, 'sd2i'),
    };
    const columns = { n1: 'n1i', n2: 'n2i', mean1: 'm1i', mean2: 'm2i', sd1: 'sd1i', sd2: 'sd2i' };
    refuse(file, study.study, faultOfContinuous(study), columns);
    return study;
  });
}

/** Effects that are ready: yi with vi or sei, or a ratio with its interval (hr, rr or or; lo, hi). */
export function genericStudies({ type, input }: PoolInput, file: string): GenericStudy[] {
  return input.map((row, i) => {
    const study = nameOf(row, i);
    if (type === 'generic_ratio_from_ci') return { study, ...effectFromInterval(row, study, file) };
    const y = cell(row, 'yi');
    const v = row.vi === undefined ? cell(row, 'sei') ** 2 : cell(row, 'vi');
    const columns = { estimate: 'yi', variance: row.vi === undefined ? 'sei' : 'vi' };
    refuse(file, study, faultOfReady({ estimate: y, variance: v }), columns);
    return { study, y, v };
  });
}

/** se = (ln U − ln L)/(2z): the interval is taken to be one of 95 %. */
function effectFromInterval(row: Row, study: string, file: string): Effect {
  const column = ['hr', 'rr', 'or', 'ratio'].find((name) => row[name] !== undefined) ?? 'ratio';
  const given = { ratio: cell(row, column), lower: cell(row, 'lo'), upper: cell(row, 'hi') };
  refuse(file, study, faultOfRatio(given), { ratio: column, lower: 'lo', upper: 'hi' });
  const se = (Math.log(given.upper) - Math.log(given.lower)) / (2 * z95);
  return { y: Math.log(given.ratio), v: se ** 2 };
}

/** The cell itself where it is no number, so that the check below can show it. */
function cell(row: Row, column: string): number {
  return row[column] as number;
}

function nameOf(row: Row, index: number): string {
  return String(row.study ?? index + 1);
}

function refuse(file: string, study: string, fault: CellFault | null, columns: Record<string, string>): void {
  if (!fault) return;
  const { kind, cell, ...details } = fault;
  throw new AppError(`cell-${kind}`, { file, study, cell: columns[cell] ?? cell, ...details });
}

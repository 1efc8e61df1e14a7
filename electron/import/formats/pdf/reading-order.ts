/** Orders the blocks of a page as a person reads: bands from top to bottom, columns whole, table rows on one line. */
import type { Block } from './blocks.ts';
import { columnsOf, isColumnRun } from './columns.ts';

/** What is read as one: a block by itself, or single-line blocks side by side (a table row). */
export interface Row {
  blocks: Block[];
  /** Set off from what is read before it: a column, or a cell of several lines. */
  isApart: boolean;
  /** Whether it begins a column of running text, or what stands below such columns: no table runs on over it. */
  opensPart: boolean;
}

const rowOf = (...blocks: Block[]): Row => ({ blocks, isApart: false, opensPart: false });

export function readingOrder(blocks: readonly Block[], depth = 0): Row[] {
  if (blocks.length <= 1) return blocks.map((block) => rowOf(block));
  const bands = bandsOf(blocks);
  const only = bands[0];
  if (bands.length === 1 && only) return orderBand(only, depth);
  const rows: Row[] = [];
  let isAfterColumns = false;
  for (let first = 0; first < bands.length; ) {
    const end = endOfColumnRun(bands, first);
    const run = bands.slice(first, end).flat();
    const isColumns = end > first + 1;
    const next = isColumns
      ? columnsOf(run).flatMap((column) => opening(apart(column, depth)))
      : readingOrder(run, depth + 1);
    if (rows.at(-1)?.isApart && next[0]) next[0].isApart = true;
    if (isAfterColumns) opening(next);
    isAfterColumns = isColumns;
    rows.push(...next);
    first = end;
  }
  return rows;
}

/** Groups of blocks that share no height with another group, from top to bottom. */
function bandsOf(blocks: readonly Block[]): Block[][] {
  const bands: Block[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
    const slack = (block.lines[0]?.size ?? 0) * 0.15;
    if (block.top >= bottom - slack || bands.length === 0) bands.push([]);
    bands.at(-1)?.push(block);
    bottom = Math.max(bottom, block.bottom);
  }
  return bands;
}

function orderBand(blocks: Block[], depth: number): Row[] {
  const columns = columnsOf(blocks);
  if (columns.length === 1) return [...blocks].sort((a, b) => a.order - b.order).map((block) => rowOf(block));
  if (isOneLine(blocks)) return [rowOf(...columns.flat())];
  if (depth > 40) return blocks.map((block) => rowOf(block));
  return columns.flatMap((column) => apart(column, depth));
}

function apart(column: Block[], depth: number): Row[] {
  return readingOrder(column, depth + 1).map((row, index) => (index === 0 ? { ...row, isApart: true } : row));
}

function opening(rows: Row[]): Row[] {
  if (rows[0]) rows[0].opensPart = true;
  return rows;
}

function isOneLine(blocks: readonly Block[]): boolean {
  const baseline = blocks[0]?.lines[0]?.baseline ?? 0;
  return blocks.every((block) => {
    const line = block.lines[0];
    return block.lines.length === 1 && line !== undefined && Math.abs(line.baseline - baseline) < line.size * 0.5;
  });
}

/** Bands looked at in vain before a run is given up: keeps long tables linear. */
const lookAhead = 12;

/** Index after the longest run of bands from `first` on that are columns of running text together. */
function endOfColumnRun(bands: readonly Block[][], first: number): number {
  let end = first + 1;
  const run = [...(bands[first] ?? [])];
  for (let next = first + 1; next < Math.min(bands.length, end + lookAhead); next++) {
    run.push(...(bands[next] ?? []));
    const columns = columnsOf(run);
    if (columns.length < 2) break;
    if (isColumnRun(bands.slice(first, next + 1), columns)) end = next + 1;
  }
  return end;
}

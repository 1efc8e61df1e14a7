/** A table of a page as the recognisers take it: its cells by their places in the normalised text. */
import type { PrintedTable } from '../../recognise/source.ts';
import type { Grid } from './grid.ts';

export function printedTable(grid: Grid, toNormalised: (offset: number) => number): PrintedTable {
  return grid.map(({ isHeader, cells }) => ({
    isHeader,
    cells: cells.map(({ column, columnSpan, spans }) => ({
      column,
      columnSpan,
      parts: spans.map(({ start, end }) => ({ start: toNormalised(start), end: toNormalised(end) })),
    })),
  }));
}

/** Finds the tables of a page: lines under each other whose cells stand in the same columns. */
import type { Grid, PlacedSpan, SpanLine } from './grid.ts';
import { columnsOfRun, placedRows } from './grid-rows.ts';
import { runsOf } from './table-runs.ts';

/** Tables from top to bottom of each part of the page. Takes time in proportion to the spans and their columns. */
export function findGrids(spans: readonly PlacedSpan[]): Grid[] {
  return [...Map.groupBy(spans, (span) => span.part).values()].flatMap((part) =>
    runsOf(linesOf(part)).flatMap((run): Grid[] => {
      const columns = columnsOfRun(run);
      if (columns.length < 2) return [];
      const grid = placedRows(run, columns);
      return grid.length < 2 ? [] : [grid];
    }),
  );
}

/** Spans on one baseline; a raised or lowered one stands with its neighbours. */
function linesOf(spans: readonly PlacedSpan[]): SpanLine[] {
  const lines: SpanLine[] = [];
  for (const span of [...spans].sort((a, b) => a.baseline - b.baseline)) {
    const first = lines.at(-1)?.[0];
    if (first && span.baseline - first.baseline < Math.max(first.size, span.size) * 0.3) lines.at(-1)!.push(span);
    else lines.push([span]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

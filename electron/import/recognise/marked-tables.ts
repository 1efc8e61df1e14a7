/** Tables that the file itself marks as such: their cells are known, not guessed from lines. */
import type { RecognisedTable } from '../../../shared/contract/recognised.ts';
import { isPlainlyTable, printedTables } from './printed-tables.ts';
import type { Caption } from './registry/captions.ts';
import { collapse, type MarkedCell, type MarkedTable, type Source } from './source.ts';
import { findTableNotes } from './table-notes.ts';

/** Longer cells are prose: the table is there for the layout. */
const longestCell = 600;
/** Wider and larger ones nobody reads as a table. */
const mostColumns = 100;
const mostCells = 100_000;

/** The tables of captions with the cells the file marks, and marked tables without a caption under their columns. */
export function withMarkedTables(
  source: Source,
  captions: readonly Caption[],
  read: readonly RecognisedTable[],
): RecognisedTable[] {
  const grids = (source.input.tables ?? []).flatMap((table) => {
    const range = rangeOf(table);
    const grid = gridOf(source, table);
    return range === null || grid === null ? [] : [{ range, grid }];
  });
  const printed = printedTables(source).map(({ range, ...grid }) => ({
    range,
    grid,
    isPlain: isPlainlyTable({ range, ...grid }),
  }));
  const all = [...grids.map((each) => ({ ...each, isPlain: true })), ...printed];
  const captionOf = captionsOf(
    source,
    captions,
    all.map(({ range }) => range),
  );
  const kept = all.filter(({ range, isPlain }) => isPlain || captionOf.has(range));
  const found = kept.map(({ range, grid }): RecognisedTable => {
    const caption = captionOf.get(range);
    const title =
      caption?.caption ??
      grid.columns
        .filter((column) => column !== '')
        .join(' · ')
        .slice(0, 120);
    const notes = findTableNotes(source, grid, range);
    const place = source.place(range.start, range.end);
    return { number: caption?.number ?? '', caption: title, ...grid, ...(notes.length > 0 && { notes }), ...place };
  });
  const numbers = new Set([...captionOf.values()].map((caption) => caption.number));
  return [...read.filter((table) => !numbers.has(table.number)), ...found].sort(
    (a, b) => (a.start ?? 0) - (b.start ?? 0),
  );
}

/** Texts of the row that holds an offset, by column order, and which of them holds it; null outside marked rows. */
export function markedRow(source: Source, offset: number): { cells: string[]; at: number; start: number } | null {
  for (const table of source.input.tables ?? []) {
    for (const { cells } of table) {
      const at = cells.findIndex((cell) => cell.start <= offset && offset < cell.end);
      if (at >= 0) return { cells: cells.map((cell) => textOf(source, cell)), at, start: cells[0]!.start };
    }
  }
  return null;
}

/** The source with a line for each marked cell that shares one with others: a prompt and its answer stand apart so. */
export function withCellsApart(source: Source): Source {
  const cells = (source.input.tables ?? []).flatMap((table) => table.flatMap((row) => row.cells));
  const cuts = cells.map((cell) => cell.start).sort((a, b) => a - b);
  let next = 0;
  const lines = source.lines.flatMap((line) => {
    while (next < cuts.length && cuts[next]! <= line.start) next++;
    const starts = [line.start];
    for (; next < cuts.length && cuts[next]! < line.end; next++) starts.push(cuts[next]!);
    if (line.text === '' || starts.length === 1) return [line];
    return starts.flatMap((start, index) => {
      const text = line.text.slice(start - line.start, (starts[index + 1] ?? line.end) - line.start).trimEnd();
      const opensPage = line.opensPage && index === 0;
      return text === '' ? [] : [{ ...line, text, start, end: start + text.length, opensPage }];
    });
  });
  return { ...source, lines };
}

const textOf = (source: Source, { start, end }: MarkedCell): string => collapse(source.text.slice(start, end));

interface Range {
  start: number;
  end: number;
}

function rangeOf(table: MarkedTable): Range | null {
  const cells = table.flatMap((row) => row.cells);
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : null;
}

/** Two rows and two columns at least; a merged cell stands where it begins. */
function gridOf(source: Source, table: MarkedTable): { columns: string[]; rows: string[][] } | null {
  const cells = table.flatMap((row) => row.cells);
  const width = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  if (width < 2 || table.length < 2 || width > mostColumns || width * table.length > mostCells) return null;
  const lines = table.map(({ cells }) => {
    const line = new Array<string>(width).fill('');
    for (const cell of cells) line[cell.column] = textOf(source, cell);
    return line;
  });
  if (lines.flat().some((text) => text.length > longestCell)) return null;
  const heads = Math.max(
    1,
    table.findIndex((row) => !row.isHeader),
  );
  const columns = Array.from({ length: width }, (_, at) =>
    collapse(
      lines
        .slice(0, heads)
        .map((line) => line[at]!)
        .join(' '),
    ),
  );
  return { columns, rows: lines.slice(heads).filter((line) => line.some((text) => text !== '')) };
}

const farthest = 1000;

/** The caption right before or right after each table: all stand on one side where each could stand on both. */
function captionsOf(source: Source, captions: readonly Caption[], ranges: readonly Range[]): Map<Range, Caption> {
  const tables = captions.filter((caption) => caption.kind === 'table');
  const isNext = (from: number, to: number): boolean => source.body.slice(from, to).trim() === '';
  const above = (range: Range): Caption | null => {
    const nearest = tables.findLast((each) => each.end <= range.start);
    return nearest && isNext(nearest.end, range.start) ? nearest : null;
  };
  /** What a table is about may stand between its caption and its cells, as the question of a table of findings does. */
  const farAbove = (range: Range): Caption | null => {
    const nearest = captions.findLast((each) => each.end <= range.start);
    const isOwn =
      nearest?.kind === 'table' &&
      range.start - nearest.end <= farthest &&
      source.place(range.start, range.start).page === nearest.page &&
      !ranges.some((other) => other !== range && other.end > nearest.end && other.start < range.start);
    return isOwn ? nearest : null;
  };
  const below = (range: Range): Caption | null => {
    const nearest = tables.find((each) => each.start >= range.end);
    return nearest && isNext(range.end, nearest.start) ? nearest : null;
  };
  const isUsuallyAbove = ranges.filter(above).length > ranges.filter(below).length;
  const found = new Map<Range, Caption>();
  const taken = new Set<Caption>();
  for (const side of isUsuallyAbove ? [above, below, farAbove] : [below, above, farAbove]) {
    for (const range of ranges) {
      const caption = side(range);
      if (!caption || found.has(range) || taken.has(caption)) continue;
      found.set(range, caption);
      taken.add(caption);
    }
  }
  return found;
}

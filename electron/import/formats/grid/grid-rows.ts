/** The columns of a table by the room between them, and its rows, whose cells may run over several lines. */
import { type Grid, type GridCell, type GridRow, isFigure, type PlacedSpan, type SpanLine } from './grid.ts';
import { stepTo } from './table-runs.ts';

interface Column {
  left: number;
  right: number;
}

/** A cell over several columns may stand across the room between them on one line in so many. */
const linesAcross = 8;

/** Columns from left to right, told from the lines that hold figures, or from all where none do. */
export function columnsOfRun(run: readonly SpanLine[]): Column[] {
  const parted = run.filter((line) => line.length > 1);
  const figures = parted.filter((line) => line.slice(1).some((span) => isFigure(span.text)));
  // Where figures stand in the middle of names of two lines, the names are on lines of their own.
  const isBetween = figures.filter(([first]) => isFigure(first!.text)).length * 2 > figures.length;
  const lines = figures.length < 2 ? parted : isBetween ? run.slice(run.indexOf(figures[0]!) - 1) : figures;
  const edges = lines
    .flatMap((line) => line.flatMap(({ stretches }) => stretches))
    .flatMap(({ left, right }) => [
      { at: left, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const mostAcross = Math.floor(lines.length / linesAcross);
  const columns: Column[] = [];
  let depth = 0;
  for (const { at, step } of edges) {
    const wasColumn = depth > mostAcross;
    depth += step;
    if (!wasColumn && depth > mostAcross) columns.push({ left: at, right: at });
    if (wasColumn) columns.at(-1)!.right = at;
  }
  return columns;
}

/** Rows with their cells in columns; heads are those above the first row of figures, or the first. */
export function placedRows(run: readonly SpanLine[], columns: readonly Column[]): Grid {
  const body = run.findIndex((line) => line.slice(1).some((span) => isFigure(span.text)));
  const lines = run.map((line, index) => {
    const placed = line.flatMap((span) => cutAt(span, columns)).map((span) => ({ span, ...placeOf(span, columns) }));
    return index < body ? placed.map((each) => widened(each, placed, columns)) : placed;
  });
  const joins = joinsOf(run, lines, columns.length);
  const rows: GridRow[] = [];
  for (const [index, line] of lines.entries()) {
    const row = index > 0 && joins[index] ? rows.at(-1)! : { isHeader: false, cells: [] };
    if (row !== rows.at(-1)) rows.push(row);
    for (const placed of line) addTo(row.cells, placed);
  }
  for (const row of rows.slice(0, headCount(rows))) row.isHeader = true;
  return rows;
}

interface Placed {
  span: PlacedSpan;
  column: number;
  columnSpan: number;
}

/** A head that stands over the middle of two columns rather than of one is the name of both. */
function widened(placed: Placed, line: readonly Placed[], columns: readonly Column[]): Placed {
  const { span, column, columnSpan } = placed;
  if (columnSpan > 1 || column === 0) return placed;
  const isFree = (at: number): boolean => at > 0 && at < columns.length && !line.some((each) => each.column === at);
  const farFrom = (first: number, last: number): number =>
    Math.abs(span.left + span.right - columns[first]!.left - columns[last]!.right);
  const [before, own, after] = [
    isFree(column - 1) && span.left < columns[column]!.left - span.size ? farFrom(column - 1, column) : Infinity,
    farFrom(column, column),
    isFree(column + 1) && span.right > columns[column]!.right + span.size ? farFrom(column, column + 1) : Infinity,
  ];
  if (own <= Math.min(before, after)) return placed;
  return { ...placed, column: before <= after ? column - 1 : column, columnSpan: 2 };
}

/** A span over several columns, cut where its stretches stand in different ones. */
function cutAt(span: PlacedSpan, columns: readonly Column[]): PlacedSpan[] {
  if (span.stretches.length < 2 || placeOf(span, columns).columnSpan < 2) return [span];
  const cut: PlacedSpan[] = [];
  let lastColumn = -1;
  for (const stretch of span.stretches) {
    const { column, columnSpan } = placeOf({ ...span, ...stretch }, columns);
    const last = cut.at(-1);
    if (last && column <= lastColumn) {
      cut[cut.length - 1] = { ...last, end: stretch.end, right: stretch.right, text: `${last.text} ${stretch.text}` };
    } else cut.push({ ...span, ...stretch, stretches: [stretch] });
    lastColumn = column + columnSpan - 1;
  }
  return cut;
}

/** The columns a span stands over; between two it belongs to both. */
function placeOf(span: PlacedSpan, columns: readonly Column[]): { column: number; columnSpan: number } {
  const slack = span.size * 0.2;
  const over = columns.flatMap(({ left, right }, index) =>
    span.left < right - slack && span.right > left + slack ? [index] : [],
  );
  if (over.length > 0) return { column: over[0]!, columnSpan: over.length };
  const after = columns.findIndex(({ left }) => left >= span.right - slack);
  if (after === 0) return { column: 0, columnSpan: 1 };
  if (after < 0) return { column: columns.length - 1, columnSpan: 1 };
  const [gapBefore, gapAfter] = [span.left - columns[after - 1]!.right, columns[after]!.left - span.right];
  if (Math.abs(gapBefore - gapAfter) < span.size) return { column: after - 1, columnSpan: 2 };
  return { column: gapBefore < gapAfter ? after - 1 : after, columnSpan: 1 };
}

function addTo(cells: GridCell[], { span, column, columnSpan }: Placed): void {
  const own = cells.find((cell) => cell.column === column && cell.columnSpan === columnSpan);
  if (own) own.spans.push(span);
  else cells.push({ column, columnSpan, spans: [span] });
}

/** For each line whether it is of the row of the line before it. */
function joinsOf(run: readonly SpanLine[], lines: readonly (readonly Placed[])[], width: number): boolean[] {
  const steps = run.map((line, index) => (index === 0 ? Number.POSITIVE_INFINITY : stepTo(run[index - 1]!, line)));
  const pitch = linePitch(lines);
  const byRoom = joinsByRoom(lines, steps, pitch);
  if (hasPadding(byRoom, lines, width)) return byRoom;
  let row: Placed[] = [];
  return lines.map((line, index) => {
    const isInMiddle = steps[index]! < halfLine && !line.some((placed) => isFigureUnder(row, placed));
    const goesOn = isInMiddle || (steps[index]! <= pitch * farther && goesOnByWords(row, line));
    row = goesOn ? [...row, ...line] : [...line];
    return goesOn;
  });
}

/** In font sizes: nearer than a line, so that a cell stands in the middle of its row. */
const halfLine = 0.95;
/** A step so many times that between the lines of a cell is one to another row. */
const farther = 1.25;
/** Names of columns are often set larger than the cells under them. */
const otherSize = 0.92;

const stepBetween = (before: PlacedSpan, span: PlacedSpan): number =>
  (span.baseline - before.baseline) / Math.max(span.size, before.size);

/** The usual step between two lines of a cell, where there are some: the least of all. */
function linePitch(lines: readonly (readonly Placed[])[]): number {
  const last = new Map<number, PlacedSpan>();
  const steps: number[] = [];
  for (const { span, column } of lines.flat()) {
    const before = last.get(column);
    const step = before ? stepBetween(before, span) : 0;
    if (step > halfLine) steps.push(step);
    last.set(column, span);
  }
  return steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.05)] ?? 1.2;
}

/** Where rows stand farther apart than lines: most cells of a line are near to those above them in the row, or far. */
function joinsByRoom(lines: readonly (readonly Placed[])[], steps: readonly number[], pitch: number): boolean[] {
  let row = new Map<number, PlacedSpan>();
  return lines.map((line, index) => {
    const step = steps[index]!;
    const known = line.flatMap(({ span, column }) => {
      const above = row.get(column);
      return above ? [{ above, span }] : [];
    });
    const near = known.filter(
      ({ above, span }) =>
        stepBetween(above, span) <= pitch * farther &&
        Math.min(above.size, span.size) >= Math.max(above.size, span.size) * otherSize,
    );
    const isOneCell = known.length === 0 && row.size === 1;
    const goesOn =
      step < halfLine ||
      (step <= pitch * farther && (isOneCell || (known.length > 0 && near.length * 2 >= known.length)));
    if (!goesOn) row = new Map();
    for (const { span, column } of line) row.set(column, span);
    return goesOn;
  });
}

/** Whether near lines are indeed of one row: few of them are rows by what they hold, and some rows stand apart. */
function hasPadding(joins: readonly boolean[], lines: readonly (readonly Placed[])[], width: number): boolean {
  const near = joins.flatMap((isJoined, index) => (isJoined && index > 0 ? [index] : []));
  if (near.length === 0 || near.length === lines.length - 1) return false;
  const rows = near.filter((index) => {
    const line = lines[index]!;
    const isFull = line.length === width && line.every(({ span }) => /^[\p{Lu}\d]/u.test(span.text));
    return isFull || line.some((placed) => isFigureUnder(lines[index - 1]!, placed));
  });
  return rows.length <= near.length * 0.3;
}

/** A figure right under another is that of the next row, not the rest of a cell. */
const isFigureUnder = (before: readonly Placed[], { column, span }: Placed): boolean =>
  column > 0 &&
  figureStart.test(span.text) &&
  before.some((each) => each.column === column && figureStart.test(each.span.text));

const figureStart = /^[<>≤≥−–-]?\s?\d/;

/** Without room between rows: a name that goes on in lower case, or an interval under its figure. */
function goesOnByWords(row: readonly Placed[], line: readonly Placed[]): boolean {
  const lowest = row.reduce((most, { span }) => Math.max(most, span.baseline), 0);
  const before = row.filter(({ span }) => span.baseline > lowest - span.size * 0.3);
  const isUnder = line.every(({ column }) => before.some((each) => each.column === column));
  if (line[0]!.column > 0) return isUnder && line.every(({ span }) => /^[([]|^\p{Ll}{2}/u.test(span.text));
  const isName = before.length === 1 || line.length === 1;
  return isName && before[0]!.column === 0 && /^(?:\p{Ll}{2}|\()/u.test(line[0]!.span.text);
}

/** «2031», «2030–31», «2031 (%)». */
const year = /^(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?(?:\s(?:n\s?)?\(?[n%]\)?)?$/;
/** «(n = 84)» and «95 % CI» name what stands below. */
const naming = /\b[nN]\s?=\s?\d|^\(?\d\d\s?%[\s-]*(?:CI|KI)\)?$/;

/** Rows above the first that holds figures of its own: a year or a group's size is no such figure. */
function headCount(rows: readonly GridRow[]): number {
  const textOf = (cell: GridCell): string => cell.spans.map((span) => span.text).join(' ');
  const holdsFigures = (row: GridRow): boolean => {
    const texts = row.cells.filter((cell) => cell.column > 0).map(textOf);
    const isYears = texts.length > 1 && texts.every((text) => year.test(text));
    return !isYears && texts.some((text) => isFigure(text) && !naming.test(text));
  };
  const first = rows.findIndex(holdsFigures);
  if (first < 0) return 1;
  // A name alone above the first figures is that of their group.
  let count = first;
  while (count > 1 && rows[count - 1]!.cells.every((cell) => cell.column === 0 && cell.columnSpan === 1)) count--;
  return count;
}

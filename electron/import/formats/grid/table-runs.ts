/** Lines that may be one table: most of them parted into cells, no running text between them. */
import type { PlacedSpan, SpanLine } from './grid.ts';

/** In font sizes: farther apart, two lines are not of one table. */
const widestStep = 3.2;
/** In font sizes: lines of one cell stand this near. */
const closestStep = 1.45;
/** Lines of one cell alone, the others of its row being shorter. */
const longestCell = 14;
const longestRowName = 80;
const caption = /^(?:tabell|table|tab\.|figur|figure|fig\.)\s*\d/i;

export const stepTo = (before: SpanLine, line: SpanLine): number =>
  (line[0]!.baseline - before[0]!.baseline) / Math.max(line[0]!.size, before[0]!.size);

/** Runs with two parted lines at least. */
export function runsOf(lines: readonly SpanLine[]): SpanLine[][] {
  const runs: SpanLine[][] = [];
  let run: SpanLine[] = [];
  let pending: SpanLine[] = [];
  /** Where cells of the run begin, rounded. */
  let lefts = new Set<number>();

  function finish(): void {
    const tail = pending.filter((line, index) => index === 0 && closes(run.at(-1)!, line));
    if (run.filter((line) => line.length > 1).length > 1) runs.push([...run, ...tail]);
    run = [];
    pending = [];
    lefts = new Set();
  }

  for (const [index, line] of lines.entries()) {
    const before = pending.at(-1) ?? run.at(-1);
    const [first] = line;
    if (before && (stepTo(before, line) > widestStep || (first && caption.test(first.text)))) finish();
    if (first && caption.test(first.text)) continue;
    if (line.length > 1) {
      if (run.length === 0) run.push(...headsAbove(lines, index));
      run.push(...pending, line);
      pending = [];
      for (const span of line) lefts.add(Math.round(span.left));
    } else if (run.length > 0 && first) {
      if (isWithinColumn(first, lefts) && pending.length < longestCell) pending.push(line);
      else if (isRowName(first) && pending.length === 0) pending.push(line);
      else finish();
    }
  }
  finish();
  return runs;
}

/** Whether no other column begins within the span. */
function isWithinColumn(span: PlacedSpan, lefts: ReadonlySet<number>): boolean {
  for (const left of lefts) if (left > span.left + span.size * 0.5 && left < span.right - span.size * 0.5) return false;
  return true;
}

/** A line over several columns that names the rows below it; a sentence does not. */
const isRowName = ({ text }: PlacedSpan): boolean => text.length <= longestRowName && !/[.;]$/.test(text);

/** A head over several columns that stands alone on its line, right above the first parted line. */
function headsAbove(lines: readonly SpanLine[], index: number): SpanLine[] {
  const [above, line] = [lines[index - 1], lines[index]!];
  const [head] = above ?? [];
  if (!above || !head || above.length > 1 || stepTo(above, line) > 2.2) return [];
  const [first, second] = line;
  const isHead = head.left > first!.right && head.left > first!.left + first!.size * 4 && head.right > second!.left;
  return isHead && !caption.test(head.text) ? [above] : [];
}

/** Whether a last line is the rest of a cell, and not a note below the table or the text that follows it. */
const closes = (before: SpanLine, line: SpanLine): boolean =>
  stepTo(before, line) <= closestStep &&
  /^(?:\p{Ll}{2}|[([]\d)/u.test(line[0]!.text) &&
  line[0]!.size >= before[0]!.size * 0.95;

/** Rows of simple tables: a label followed by one or more figures. */

import type { RecognisedTable } from '../../../../shared/contract/recognised.ts';
import { isTotalLabel } from '../../../../shared/figures/total-label.ts';
import type { Line, Source } from '../source.ts';
import type { Caption } from './captions.ts';
import { levelHead } from './levels.ts';

interface ParsedRow {
  label: string;
  cells: string[];
}

const cell = /^(?:[<>≤≥]?\s?[-−–]?\d[\d.,]*\s?%?|[*–-]{1,2}|n\s?<\s?\d+)$/;

/** A line as label and trailing cells; null where nothing at its end is a figure. */
export function parseRow(text: string): ParsedRow | null {
  const words = text
    .replace(/(\d)\s+%/g, '$1\u00a0%')
    .replace(/([<>≤≥])\s+(?=\d)/g, '$1\u00a0')
    .split(/[ \t]+/);
  const cells: string[] = [];
  while (words.length > 0 && cell.test(words.at(-1)!.replace(/\u00a0/g, ' ')))
    cells.push(words.pop()!.replace(/\u00a0/g, ' '));
  if (cells.length === 0) return null;
  cells.reverse();
  // "5 - 9 uker": dashes left at the label's end belong to it only between words.
  return { label: words.join(' ').replace(/\u00a0/g, ' '), cells };
}

/** Tables of the captions, with rows where they are plain; a table's rows stand all above or all below the caption. */
export function findTables(source: Source, captions: readonly Caption[]): RecognisedTable[] {
  const tables = captions.filter((caption) => caption.kind === 'table');
  const readings = tables.map((caption) => ({
    above: reading(linesAbove(source.lines, caption, captions)),
    below: reading(linesBelow(source.lines, caption, captions)),
  }));
  const votes = readings.reduce((sum, { above, below }) => sum + Math.sign(above.rows.length - below.rows.length), 0);
  const usual = votes >= 0 ? 'above' : 'below';
  const other = votes >= 0 ? 'below' : 'above';
  const claimed = new Set(readings.flatMap((each) => (each[usual].rows.length > 0 ? each[usual].lines : [])));
  return tables.map((caption, index) => {
    const [first, second] = [readings[index]![usual], readings[index]![other]];
    // Rows on the unusual side are the caption's own only where they are not the next table's.
    const isOwn = second.rows.length >= 2 && !second.lines.some((line) => claimed.has(line));
    const chosen = first.rows.length === 0 && isOwn ? second : first;
    const { page, start, end } = caption;
    return {
      number: caption.number,
      caption: caption.caption,
      columns: chosen.columns,
      rows: chosen.rows,
      page,
      start,
      end,
    };
  });
}

const reading = (lines: Line[]) => ({ lines, ...readRows(lines) });

const yearColumn = /^(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?$/;

/** Years that follow one another, after a word or two for the rows' names and before others for sums and changes. */
function isYearHeader(text: string): boolean {
  const words = text.split(/\s+/);
  const first = words.findIndex((word) => yearColumn.test(word));
  const after = words.slice(first).findIndex((word) => !yearColumn.test(word));
  const printed = words.slice(first, after < 0 ? words.length : first + after);
  const isSpan = printed.length > 2 && printed.at(-1)!.length > 4 && printed.at(-1)!.startsWith(printed[0]!);
  const years = (isSpan ? printed.slice(0, -1) : printed).map((word) => Number(word.slice(0, 4)));
  if (first < 0 || years.length < 2 || first > 3 || isTotalLabel(words[0]!)) return false;
  const [from, to] = [years[0]!, years.at(-1)!];
  const isRun = years.every(
    (year, index) => index === 0 || Math.sign(year - years[index - 1]!) === Math.sign(to - from),
  );
  return from !== to && isRun && Math.abs(to - from) <= 40 && words.slice(0, first).every((word) => !/\d/.test(word));
}

const isHeader = (text: string): boolean =>
  text.length < 120 &&
  (isYearHeader(text) ||
    /^(?:[\p{L} .%()/-]*\b)?(?:antall|andel(?:er)?|prosent|%|n|kompletthet(?: \(%\))?|number|count|percent|snitt|median|dekningsgrad|år)\)?(?:\s*\(%\))?$/iu.test(
      text,
    ));

/** Lines before a caption, last first, up to the table's header, the previous caption or prose. */
function linesAbove(lines: readonly Line[], caption: Caption, captions: readonly Caption[]): Line[] {
  const previous = captions.filter((other) => other.nextLineIndex <= caption.lineIndex).at(-1)?.nextLineIndex ?? 0;
  const taken: Line[] = [];
  let blanks = 0;
  for (let index = caption.lineIndex - 1; index >= previous; index--) {
    const line = lines[index]!;
    if (line.text === '') {
      blanks++;
      if (blanks > (taken.length === 0 ? 2 : 1)) break;
      continue;
    }
    const crossesPage = line.pageIndex !== lines[index + 1]?.pageIndex && line.pageIndex !== caption.page - 1;
    if (crossesPage && parseRow(line.text) === null) break;
    if (!belongs(line.text, taken)) {
      if (isCellHeader(line.text, taken)) taken.unshift(line);
      break;
    }
    blanks = 0;
    taken.unshift(line);
    if (isHeader(line.text)) break;
  }
  return taken;
}

/** A line of names right above the rows: as many cells as they have, or one less where the rows' names have none. */
function isCellHeader(text: string, taken: readonly Line[]): boolean {
  const width = usualWidth(taken.map((line) => parseRow(line.text)));
  if (width === 0 || text.length > 160 || /[.!?:]$/.test(text)) return false;
  const columns = columnsOf(text, width);
  return columns.length === width + 1 && columns.filter((column) => column !== '').length >= 2;
}

function linesBelow(lines: readonly Line[], caption: Caption, captions: readonly Caption[]): Line[] {
  const next = captions.find((other) => other.lineIndex > caption.lineIndex)?.lineIndex ?? lines.length;
  const taken: Line[] = [];
  let blanks = 0;
  for (let index = caption.nextLineIndex; index < next; index++) {
    const line = lines[index]!;
    if (line.text === '') {
      blanks++;
      if (blanks > (taken.length === 0 ? 2 : 1)) break;
      continue;
    }
    if (!isHeader(line.text) && !belongs(line.text, taken) && !opensTable(lines, index, taken)) break;
    blanks = 0;
    taken.push(line);
  }
  return taken;
}

/** Whether the line names the columns of the rows that follow it. */
function opensTable(lines: readonly Line[], index: number, taken: readonly Line[]): boolean {
  if (taken.length > 0) return false;
  const rows = lines.slice(index + 1, index + 8).filter((line) => line.text !== '' && parseRow(line.text) !== null);
  return rows.length >= 2 && isCellHeader(lines[index]!.text, rows);
}

/** A row, a header or a short line between rows; never a sentence. */
function belongs(text: string, taken: readonly Line[]): boolean {
  if (isHeader(text)) return true;
  if (/[.!?]$/.test(text) && !/\b(?:ant|avd|inkl|impl|tot)\.$/i.test(text) && parseRow(text) === null) return false;
  const row = parseRow(text);
  if (row !== null)
    return row.label.split(' ').length <= 9 && !/\s(?:er|var|ble|har|viser|was|were|i|in|av|of)$/.test(row.label);
  return (
    text.length < 45 && taken.length > 0 && /^(?:\p{Lu}|\p{Ll})[^.]*:?$/u.test(text) && text.split(' ').length <= 5
  );
}

/** The number of figures that most rows with a name hold; 0 for no rows. */
function usualWidth(parsed: readonly (ParsedRow | null)[]): number {
  const counts = new Map<number, number>();
  for (const row of parsed) {
    if (row !== null && row.label !== '') counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function readRows(lines: readonly Line[]): { columns: string[]; rows: string[][] } {
  const isFirstHeader = (line: Line, index: number): boolean =>
    isHeader(line.text) ||
    (index === 0 && isCellHeader(line.text, lines.slice(1)) && !isPlainRow(line, lines.slice(1)));
  const header = lines.find(isFirstHeader);
  const parsed = lines.map((line) => (line === header ? null : parseRow(line.text)));
  const width = headerWidth(header?.text) ?? gapWidth(header, lines) ?? usualWidth(parsed);
  if (width === 0) return { columns: [], rows: [] };
  const rows: string[][] = [];
  let pending = '';
  lines.forEach((line, index) => {
    const row = parsed[index];
    if (line === header) return;
    if (row === null || row === undefined) {
      pending = /:$/.test(line.text) ? '' : line.text;
      return;
    }
    const cells = fitCells(row, width);
    const continues = pending !== '' && /^\p{Ll}|^\(/u.test(cells.label);
    const label = continues ? `${pending} ${cells.label}` : cells.label === '' ? pending : cells.label;
    pending = '';
    if (label !== '') rows.push([label, ...cells.cells]);
  });
  // Levels of goals are the indicators' business; what else such a table holds was not read.
  const isLevels = rows.every((row) => levelHead.test(row[0]!));
  return isLevels || rows.length < 2 ? { columns: [], rows: [] } : { columns: columnsOf(header?.text, width), rows };
}

/** Whether a first line is a row like the others: as many figures at its end. */
const isPlainRow = (line: Line, others: readonly Line[]): boolean =>
  parseRow(line.text)?.cells.length === usualWidth(others.map((other) => parseRow(other.text)));

function headerWidth(text: string | undefined): number | null {
  if (text === undefined || !isYearHeader(text)) return null;
  const words = text.split(/\s+/);
  const first = words.findIndex((word) => yearColumn.test(word));
  const rest = words.slice(first);
  return (
    rest.filter((word) => yearColumn.test(word)).length + nameStarts(rest.slice(lastYear(rest) + 1).join(' ')).length
  );
}

/** Cells by the wide gaps, where header and rows are parted alike: a name may end in a figure, such as a year. */
function gapWidth(header: Line | undefined, lines: readonly Line[]): number | null {
  const parts = (line: Line | undefined): number => line?.text.split(/ {2,}|\t+/).length ?? 0;
  const width = parts(header);
  return width > 2 && lines.every((line) => parts(line) === width) ? width - 1 : null;
}

const lastYear = (words: readonly string[]): number => words.findLastIndex((word) => yearColumn.test(word));

/** Too many figures: thousands written with a space are joined, the rest goes back to the label. */
function fitCells(row: ParsedRow, width: number): ParsedRow {
  let cells = [...row.cells];
  for (let index = cells.length - 1; cells.length > width && index > 0; index--) {
    if (/^\d{3}(?:\s?%)?$/.test(cells[index]!) && /^\d{1,3}$/.test(cells[index - 1]!)) {
      cells.splice(index - 1, 2, `${cells[index - 1]} ${cells[index]}`);
    }
  }
  const extra = cells.length > width ? cells.slice(0, cells.length - width) : [];
  cells = cells.slice(extra.length);
  return { label: [row.label, ...extra].filter((part) => part !== '').join(' '), cells };
}

/** Names of the columns, the rows' own first: parted at wide gaps, else at capitals and years; whole where neither fits. */
function columnsOf(header: string | undefined, width: number): string[] {
  if (header === undefined) return [];
  const wide = header.split(/ {2,}|\t+/).map((part) => part.trim());
  for (const parts of [wide, wide.flatMap(splitNames), splitWords(header)]) {
    if (parts.length === 1) continue;
    if (parts.length === width + 1) return parts;
    if (parts.length === width) return ['', ...parts];
  }
  return ['', header];
}

const unitWord = /^(?:\(?%\)?|n|N)$/;

/** Offsets where a name may open: a word with a capital, a year, a sign of percent or n. */
function nameStarts(text: string): number[] {
  return [...text.matchAll(/\S+/g)]
    .filter(({ 0: word }) => /^\p{Lu}/u.test(word) || yearColumn.test(word) || (unitWord.test(word) && word[0] !== '('))
    .map((match) => match.index);
}

function splitNames(text: string): string[] {
  const starts = nameStarts(text);
  if (starts.length < 2) return [text];
  return [0, ...starts.filter((start) => start > 0)].map((start, index, all) =>
    text.slice(start, all[index + 1]).trim(),
  );
}

const splitWords = (text: string): string[] =>
  text
    .replace(/\s+\(([^)]*)\)/g, (unit) => unit.replace(/\s+/g, '\u00a0'))
    .split(/\s+/)
    .map((word) => word.replace(/\u00a0/g, ' '));

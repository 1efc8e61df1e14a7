/** A block copied from a spreadsheet: a study's name and its figures a line. */
import type { ResultSet, Study, StudyResult } from '../contract/studies.ts';
import { type ResultCell, type ResultKind, resultCells } from '../model/studies.ts';
import { oneLine } from '../text/one-line.ts';
import { columnsOfHeading, type PastedColumns, type PastedField, usualColumns } from './pasted-columns.ts';
import { asDeviationHead, withSpreadNamed } from './pasted-spreads.ts';
import { readNumber } from './read-number.ts';
import { isFigure } from './read-result.ts';
import { isPrinted, splitPrinted } from './split-pasted.ts';
import { foldedStudyName } from './study-name.ts';

export interface PastedBlock {
  /** Cells of each line that holds any, by its number in the block; the heading is not among them. */
  lines: { number: number; cells: string[] }[];
  /** Of as many columns as the widest line has; null where the block begins with figures. */
  heading: string[] | null;
  /** As the heading tells them, or in the order of the grid. */
  columns: PastedColumns;
}

export interface PastedRow {
  study: string;
  timePoint: string;
  subgroup: string;
  numbers: StudyResult['numbers'];
  /** Cells that hold something else than a number. They are taken as they stand, and named. */
  faulty: ResultCell[];
}

export interface PastedTable {
  rows: PastedRow[];
  /** Lines that had no study's name, by their number in the block. */
  unnamed: number[];
}

/**
 * First lines whose figures are all words are a heading, two where arms stand above what was measured. Cells that hold
 * several figures are taken apart.
 */
export function readPastedBlock(text: string, kind: ResultKind): PastedBlock {
  const lines = linesOf(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const count = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isHeading = (at: number) => {
    const said = lines[at]?.cells.slice(1).filter((cell) => cell !== '') ?? [];
    return said.length > 0 && said.every((cell) => readNumber(cell) === null && !isPrinted(cell, kind));
  };
  // A second line of words is part of the heading only under arms, which stand over several columns each.
  const hasArms = lines[0]?.cells.slice(1).some((cell) => cell === '') ?? false;
  const heads = isHeading(0) ? (hasArms && isHeading(1) ? 2 : 1) : 0;
  const body = lines.slice(heads);
  const printed = Array.from({ length: count }, (_, at) =>
    oneLine([heads === 2 ? lastSaid(lines[0]!.cells, at) : '', lines[heads - 1]?.cells[at] ?? ''].join(' ')),
  );
  const isOfMeans = kind === 'means' && heads > 0;
  const split = splitPrinted(
    body.map(({ cells }) => (isOfMeans ? cells.map((cell, at) => withSpreadNamed(cell, printed[at]!)) : cells)),
    heads === 0 ? null : isOfMeans ? printed.map(asDeviationHead) : printed,
    kind,
  );
  const { heading } = split;
  const width = heading?.length ?? split.lines[0]?.length ?? 0;
  return {
    lines: body.map(({ number }, row) => ({ number, cells: split.lines[row]! })),
    heading,
    columns: (heading && columnsOfHeading(heading, kind)) ?? usualColumns(kind, width),
  };
}

/** What spreadsheets put in quotes: cells with a line break, a tab or a quote in them. */
const quotedCell = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const plainCell = /[^\t\r\n]*/y;
const lineEnd = /\r\n?|\n/g;

function linesOf(text: string): PastedBlock['lines'] {
  const lines: PastedBlock['lines'] = [];
  let [number, at] = [1, 0];
  while (at < text.length) {
    const cells: string[] = [];
    const first = number;
    for (;;) {
      quotedCell.lastIndex = at;
      const quoted = text[at] === '"' ? quotedCell.exec(text) : null;
      plainCell.lastIndex = at;
      const cell = quoted?.[0] ?? plainCell.exec(text)![0];
      const words = quoted ? quoted[1]!.replaceAll('""', '"') : cell;
      number += quoted ? [...cell.matchAll(lineEnd)].length : 0;
      cells.push(words.trim());
      at += cell.length;
      if (text[at] !== '\t') break;
      at++;
    }
    lines.push({ number: first, cells });
    at += text.startsWith('\r\n', at) ? 2 : 1;
    number++;
  }
  return lines;
}

/** The head that reaches over a column: its own, or that of the nearest column before it. */
const lastSaid = (cells: readonly string[], at: number) => cells.slice(0, at + 1).findLast((cell) => cell !== '') ?? '';

/** What the lines hold by columns as they were told or chosen; what is in none of them is left out. */
export function readPastedTable({ lines }: PastedBlock, kind: ResultKind, columns: PastedColumns): PastedTable {
  const places = new Map(columns.flatMap((field, at) => (field === null ? [] : [[field, at] as const])));
  const table: PastedTable = { rows: [], unnamed: [] };
  for (const { number, cells } of lines) {
    const cellOf = (field: PastedField, most: number) => oneLine(cells[places.get(field) ?? -1] ?? '').slice(0, most);
    const study = nameOf(cellOf('study', 490), cellOf('year', 4));
    if (study === '') {
      table.unnamed.push(number);
      continue;
    }
    const numbers = pastedNumbers(cells, kind, columns);
    table.rows.push({
      ...{ study, timePoint: cellOf('timePoint', 500), subgroup: cellOf('subgroup', 500), numbers },
      faulty: resultCells[kind].filter((cell) => numbers[cell] && !isFigure(cell, numbers[cell])),
    });
  }
  return table;
}

/** The figures of one line as they stand, without the cells that are empty. */
export function pastedNumbers(
  cells: readonly string[],
  kind: ResultKind,
  columns: PastedColumns,
): StudyResult['numbers'] {
  const typed = resultCells[kind].map((cell) => [cell, figureIn(cells[columns.lastIndexOf(cell)] ?? '')] as const);
  return Object.fromEntries(typed.filter(([, words]) => words !== ''));
}

/** Two figures on two lines of a cell are not one of more digits. */
const figureIn = (cell: string) =>
  cell
    .split(/\s*[\r\n]\s*/)
    .join('; ')
    .slice(0, 100);

const nameOf = (study: string, year: string) =>
  study !== '' && /^\d{4}$/.test(year) && !study.includes(year) ? `${study} ${year}` : study;

/** As the service takes them: of a study that the project has, or of one that is made by its name. */
export function resultsOfPaste(
  rows: readonly PastedRow[],
  studies: readonly Pick<Study, 'id' | 'name'>[],
  of: { outcomeId: string; kind: ResultKind },
): ResultSet[] {
  const known = new Map(studies.map(({ id, name }) => [foldedStudyName(name), id]));
  return rows.map(({ study, timePoint, subgroup, numbers }) => {
    const studyId = known.get(foldedStudyName(study));
    return { ...(studyId ? { studyId } : { studyName: study }), ...of, timePoint, subgroup, numbers };
  });
}

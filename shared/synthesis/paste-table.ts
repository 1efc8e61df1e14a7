/** A block copied from a spreadsheet: a study's name and its figures a line. */
import type { StudyResult } from '../contract/studies.ts';
import { type ResultCell, type ResultKind, resultCells } from '../model/studies.ts';
import { readNumber } from './read-number.ts';

export interface PastedRow {
  study: string;
  numbers: StudyResult['numbers'];
  /** Cells that hold something else than a number. They are taken as they stand, and named. */
  faulty: ResultCell[];
}

export interface PastedTable {
  rows: PastedRow[];
  /** Lines that had no name in their first cell, by their number in the block. */
  unnamed: number[];
}

/**
 * Cells between tabs in the order of the grid. A first line whose figures are all words is a heading. What stands beyond the
 * last cell of the kind is left out. Spreadsheets quote a cell only where it holds a line break or a quote, which no figure does.
 */
export function readPastedTable(text: string, kind: ResultKind): PastedTable {
  const cells = resultCells[kind];
  const lines = text.split(/\r\n?|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const first = lines.findIndex((line) => line.some((cell) => cell !== ''));
  const table: PastedTable = { rows: [], unnamed: [] };
  for (const [at, [study = '', ...figures]] of lines.entries()) {
    if (study === '' && figures.every((figure) => figure === '')) continue;
    if (at === first && isHeading(figures)) continue;
    if (study === '') {
      table.unnamed.push(at + 1);
      continue;
    }
    const typed = cells.map((cell, index) => [cell, (figures[index] ?? '').slice(0, 100)] as const);
    table.rows.push({
      study: study.slice(0, 500),
      numbers: Object.fromEntries(typed.filter(([, words]) => words !== '')),
      faulty: typed.filter(([, words]) => words !== '' && readNumber(words) === null).map(([cell]) => cell),
    });
  }
  return table;
}

const isHeading = (figures: readonly string[]) => {
  const said = figures.filter((figure) => figure !== '');
  return said.length > 0 && said.every((figure) => readNumber(figure) === null);
};

/** Ratings copied from a spreadsheet: a unit a line, a rater a column. */

export interface RatingsTable {
  /** Heads of the raters' columns; numbers where there are none. */
  raters: string[];
  units: string[];
  /** `cells[unit][rater]` as typed; '' where a rater gave none. */
  cells: string[][];
}

export interface RatingsForm {
  /** The first line names the raters. */
  hasHeads: boolean;
  /** The first column names the units. */
  hasNames: boolean;
}

/** What stands for «no rating»: an empty cell, a dash, NA. */
const isNone = (cell: string) => /^(?:|[-–—.]|n\/?a)$/i.test(cell);

/** Cells between tabs, or semicolons where there are no tabs; empty lines are left out. Short lines lack their last ratings. */
export function readRatings(text: string, { hasHeads, hasNames }: RatingsForm): RatingsTable {
  const separator = text.includes('\t') ? '\t' : ';';
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(separator).map((cell) => cell.trim()));
  const heads = hasHeads ? lines.shift() : undefined;
  const from = hasNames ? 1 : 0;
  // A line that ends with separators has no more raters than the others.
  const width = Math.max(from, ...lines.map((line) => line.findLastIndex((cell) => cell !== '') + 1));
  const raters = Array.from({ length: width - from }, (_, at) => heads?.[at + from] || String(at + 1));
  return {
    raters,
    units: lines.map((line, at) => (hasNames && line[0]) || String(at + 1)),
    cells: lines.map((line) =>
      raters.map((_, at) => {
        const cell = line[at + from] ?? '';
        return isNone(cell) ? '' : cell;
      }),
    ),
  };
}

/** Those that were used: numbers by size, else words by the alphabet. A person orders them, and adds those that nobody used. */
export function usedCategories({ cells }: RatingsTable): string[] {
  const used = [...new Set(cells.flat())].filter((cell) => cell !== '');
  const areNumbers = used.every((cell) => Number.isFinite(Number(cell.replace(',', '.'))));
  return used.toSorted((a, b) =>
    areNumbers ? Number(a.replace(',', '.')) - Number(b.replace(',', '.')) : a.localeCompare(b, 'nb'),
  );
}

/** Shares in brackets against the count before them, «50 (49.5)», where the cell or its column tells what they are of. */
import type { ImportWarning, RecognisedTable } from '../contract/recognised.ts';
import { importWarning } from '../import-warnings.ts';
import { numberOf } from './cell-number.ts';
import { baseOf, cellFigures, groupsOf, isShare, namesOfCell } from './table-figures.ts';
import { numberOfTable, type PlaceOfRow } from './table-warning.ts';

interface CellShare {
  row: string[];
  count: number;
  of: number;
  percent: number;
  /** Whether the cell itself tells both what the share is of and that it is one. */
  isCertain: boolean;
  fits: boolean;
}

/** What is not told by the cell must fit so many of its column before one that does not fit is told. */
const fewestFits = 3;
/** Percentage points: where nothing says that brackets hold shares, one further off is more likely to be something else. */
const furthestUntold = 5;
/** Rows of what is measured, «54 (12)»: an average with its standard deviation. */
const measuredRow =
  /\b(?:age|alder|years?|år|bmi|kmi|vekt|weight|høyde|height|kg|cm|mm\s?hg|score|skår|poeng|points?|dager|days?|timer|hours?|minutes?|minutter|måneder|months?|uker|weeks?)\b/iu;

export function cellShareWarnings(tables: readonly RecognisedTable[], placeOf: PlaceOfRow): ImportWarning[] {
  return tables.flatMap((table) => {
    const width = Math.max(0, ...table.rows.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
      const shares = sharesOf(table, column);
      const fits = shares.filter((share) => share.fits).length;
      const isUsual = fits >= fewestFits && fits >= shares.length * 0.6;
      return shares.flatMap(({ row, count, of, percent, isCertain, fits: isRight }) => {
        if (isRight || !(isCertain || isUsual)) return [];
        const told = { count, share: Math.round((count / of) * 1000) / 10, of, printed: percent };
        const place = { quote: row.join(' '), ...placeOf(table, row) };
        return [importWarning('percentage-mismatch', { ...told, ...numberOfTable(table) }, place)];
      });
    });
  });
}

function sharesOf(table: RecognisedTable, column: number): CellShare[] {
  const groups = groupsOf(table.rows);
  return table.rows.flatMap((row, at): CellShare[] => {
    const figures = column === 0 ? null : cellFigures(row[column] ?? '');
    if (!figures?.beside || /[<>]/.test(figures.beside)) return [];
    const isTold = isShare(namesOfCell(table, groups, at, column), figures.beside);
    const [count, of, percent] = [numberOf(figures.count), baseOf(table, column, figures), numberOf(figures.beside)];
    if (isTold === false || count === null || of === null || of === 0 || percent === null) return [];
    const decimals = /[.,](\d+)/.exec(figures.beside)?.[1]?.length ?? 0;
    const off = Math.abs((count / of) * 100 - percent);
    const fits = off <= 0.55 * 10 ** -decimals + 0.02;
    const isOther = !Number.isInteger(count) || count > of || off > furthestUntold || measuredRow.test(row[0] ?? '');
    if (isTold !== true && !fits && isOther) return [];
    return [{ row, count, of, percent, isCertain: isTold === true && figures.of !== undefined, fits }];
  });
}

/** Warnings that what people corrected bears on: told of the corrected structure, not of what was read. */
import type { ImportWarning, Recognised, RecognisedTable } from '../contract/recognised.ts';
import { cellShareWarnings } from '../figures/cell-shares.ts';
import { percentageWarnings } from '../figures/percentages.ts';
import { sumWarnings } from '../figures/sums.ts';
import { tableOfFigures } from '../figures/table-figures.ts';
import type { PlaceOfRow } from '../figures/table-warning.ts';
import { importWarning } from '../import-warnings.ts';

/** Those of `corrected`, where a correction made a sum right or wrong, filled a field that was empty or emptied the tray. */
export function recheckedWarnings(read: Recognised, corrected: Recognised): ImportWarning[] {
  return recheckedFigures(read, corrected).flatMap((warning) => {
    if (warning.code === 'empty-field') return isFilled(corrected, warning) ? [] : [warning];
    const count = corrected.unassigned?.length ?? 0;
    if (warning.code !== 'unplaced-text' || count === (read.unassigned?.length ?? 0)) return [warning];
    return count === 0 ? [] : [{ ...warning, ...importWarning('unplaced-text', { count }) }];
  });
}

const isFilled = ({ fields = [] }: Recognised, { params = {} }: ImportWarning): boolean => {
  const named = fields.filter(({ label, section }) => label === params.label && section === (params.section ?? null));
  return named.some(({ corrected }) => corrected) && named.every(({ text }) => text !== '');
};

/** What no longer fits is told at the row where something was told before, and else at the table. */
function recheckedFigures(read: Recognised, corrected: Recognised): ImportWarning[] {
  let { warnings } = corrected;
  for (const [index, before] of read.tables?.entries() ?? []) {
    const after = corrected.tables?.[index];
    if (!after?.corrected) continue;
    const told = figureWarnings(before, () => ({}));
    const isOfTable = (warning: ImportWarning) =>
      told.some((each) => isSame(each, warning) && each.quote === warning.quote);
    const placeOf: PlaceOfRow = (_, row) => {
      const quote = before.rows[after.rows.indexOf(row as string[])]?.join(' ');
      const { page, start, end } = warnings.find((each) => isOfTable(each) && each.quote === quote) ?? before;
      return { ...(page !== undefined && { page }), ...(start !== undefined && end !== undefined && { start, end }) };
    };
    const now = figureWarnings(after, placeOf);
    const kept = warnings.filter((warning) => !isOfTable(warning) || now.some((each) => isSame(each, warning)));
    warnings = [...kept, ...now.filter((warning) => !told.some((each) => isSame(each, warning)))];
  }
  return warnings;
}

function figureWarnings(table: RecognisedTable, placeOf: PlaceOfRow): ImportWarning[] {
  const figures = [tableOfFigures(table)];
  return [
    ...sumWarnings(figures, placeOf),
    ...percentageWarnings(figures, placeOf),
    ...cellShareWarnings([table], placeOf),
  ];
}

const isSame = (left: ImportWarning, right: ImportWarning): boolean =>
  left.code === right.code && left.message === right.message;

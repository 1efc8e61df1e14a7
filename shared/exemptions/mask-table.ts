/** A table as it may leave, whatever its cells were computed from. */
import type { Exemption } from '../contract/exemptions.ts';
import type { TableLayout, TablePicture } from '../contract/exports.ts';
import type { Masking } from './mask.ts';
import { maskText } from './reasons.ts';

/** The part of a table that masking looks at: cells of any kind, in rows. */
export interface MaskableTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  notes: readonly string[];
  pictures?: TablePicture[] | undefined;
  layout?: TableLayout | undefined;
}

/**
 * `without` is the same table made without the exempt values, in one way or more: a cell that differs was made from them.
 * Where a table without them has other rows, none of the whole one can be told apart, and the first takes its place.
 */
export function maskTable<T extends MaskableTable>(
  table: T,
  without: readonly MaskableTable[],
  masking: Masking,
  /** Named in the places of its masks, where several tables go together. */
  name = '',
): T {
  const [first = table] = without;
  const hasSameRows = without.every(({ rows }) => rows.length === table.rows.length);
  const cell = (whole: string, others: readonly string[], where: string): string => {
    const place = name === '' ? where : `${name} · ${where}`;
    if (others.every((other) => other === whole)) return masking.text(whole, place);
    return masking.origin(whole, place, exemptionIn(others, masking), false);
  };
  const line = (lines: readonly string[], pick: (other: MaskableTable) => readonly string[], place: string) => {
    if (without.some((other) => pick(other).length !== lines.length)) {
      // What differs between two ways of withholding was made from values that only stand in for the withheld ones.
      return pick(first).map((made) =>
        cell(
          made,
          without.map((other) => (pick(other).includes(made) ? made : '')),
          place,
        ),
      );
    }
    return lines.map((whole, index) =>
      cell(
        whole,
        without.map((other) => pick(other)[index]!),
        place,
      ),
    );
  };
  const rows = (hasSameRows ? table.rows : first.rows).map((row, rowIndex) =>
    row.map((whole, index) => {
      const others = without.map((other) => other.rows[rowIndex]?.[index] ?? '');
      return cell(whole, others, `${table.columns[index] ?? ''} ${rowIndex + 1}`.trim());
    }),
  );
  const { layout } = hasSameRows ? table : first;
  const lead = line(table.layout?.lead ?? [], (other) => other.layout?.lead ?? [], 'lead');
  const masked = {
    ...table,
    ...(layout && { layout: { ...layout, lead } }),
    title: cell(
      table.title,
      without.map(({ title }) => title),
      'title',
    ),
    columns: table.columns.map((column) => masking.text(column, 'columns')),
    rows,
    notes: line(table.notes, ({ notes }) => notes, 'notes'),
  };
  if (!table.pictures) return masked;
  // A picture tells what the cells tell, cut into lines where no mask is found: it goes along only where nothing was masked.
  const isSame = JSON.stringify({ ...masked, pictures: [] }) === JSON.stringify({ ...table, pictures: [] });
  const areSame = without.every(({ pictures }) => JSON.stringify(pictures) === JSON.stringify(table.pictures));
  return { ...masked, pictures: isSame && areSame ? table.pictures : [] };
}

/** The exemption whose mask stands in the cell that was made without; the first of all where none does. */
function exemptionIn(others: readonly string[], { locale, all }: Masking): Exemption {
  const exemptions = all.map(({ exemption }) => exemption);
  const told = exemptions.find(({ reason }) => others.some((other) => other.includes(maskText(reason, locale))));
  return told ?? exemptions[0]!;
}

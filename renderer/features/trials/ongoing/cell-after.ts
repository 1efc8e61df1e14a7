/** Where a key leads from a cell of a table. */
import { ongoingCells } from '../../../../shared/cards/ongoing-cells.ts';

export interface CellAt {
  row: number;
  column: number;
}

/** Null for a key that leads nowhere. */
export function cellAfter(
  key: { key: string; ctrlKey: boolean; metaKey: boolean },
  { row, column }: CellAt,
  rows: number,
): CellAt | null {
  const isFar = key.ctrlKey || key.metaKey;
  const last = { row: rows - 1, column: ongoingCells.length - 1 };
  switch (key.key) {
    case 'ArrowDown':
      return { row: isFar ? last.row : Math.min(row + 1, last.row), column };
    case 'ArrowUp':
      return { row: isFar ? 0 : Math.max(row - 1, 0), column };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    default:
      return null;
  }
}

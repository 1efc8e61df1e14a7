/**
 * The keys of a grid: arrows move by cell, Home and End to the ends of the row, with Ctrl to the ends of the list, Page
 * keys by a screenful; upwards of the first row stand the heads, where Enter sorts and Shift with the arrows sets the
 * width. Shift extends the selection, Ctrl moves without selecting, Ctrl+Space takes one row in or out.
 */
import type { KeyboardEvent } from 'react';
import type { ListLayout } from '../../../shared/contract/settings.ts';
import { isPressedFor, pressedOf } from '../pressed.ts';
import { type Column, withSortBy, withWidth } from './column.ts';
import { onlyRow, type RowSelection, rangeOf, toggled } from './row-selection.ts';

export interface GridCursor {
  /** Key of the column; null until the person moves sideways. */
  column: string | null;
  isInHead: boolean;
}

export interface GridRows<Row extends { id: string }> {
  columns: readonly Column<Row>[];
  layout: ListLayout;
  onLayout(layout: ListLayout): void;
  rows: readonly Row[];
  selection: RowSelection;
  onSelect(selection: RowSelection): void;
  onOpen(row: Row): void;
  onPreview(row: Row): void;
  onRemove?: ((ids: string[]) => void) | undefined;
  onCopy(): void;
}

export interface GridKeyContext<Row extends { id: string }> extends GridRows<Row> {
  rowIndex: number;
  columnIndex: number;
  cursor: GridCursor;
  setCursor(cursor: GridCursor): void;
  pageRows: number;
  /** Of a column as drawn, in px. */
  widthOf(columnIndex: number): number;
}

const widthStepPx = 16;

/** Whether the key meant something here. */
export function gridKey<Row extends { id: string }>(event: KeyboardEvent, context: GridKeyContext<Row>): boolean {
  return moveSideways(event, context) || (context.cursor.isInHead ? headKey(event, context) : rowKey(event, context));
}

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;
const hasMod = ({ ctrlKey, metaKey }: Keys) => ctrlKey || metaKey;

function moveSideways<Row extends { id: string }>(event: Keys, context: GridKeyContext<Row>): boolean {
  if (hasMod(event) || event.shiftKey) return false;
  const { columns, columnIndex, cursor, setCursor } = context;
  const last = columns.length - 1;
  const places: Record<string, number> = {
    ArrowLeft: Math.max(0, columnIndex - 1),
    ArrowRight: Math.min(last, columnIndex + 1),
    Home: 0,
    End: last,
  };
  const to = columns[places[event.key] ?? -1];
  if (!to) return false;
  setCursor({ ...cursor, column: to.key });
  return true;
}

function headKey<Row extends { id: string }>(event: Keys, context: GridKeyContext<Row>): boolean {
  const { columns, columnIndex, cursor, layout, onLayout, rows, rowIndex, selection, onSelect } = context;
  const column = columns[columnIndex];
  if (!column) return false;
  if (event.key === 'Enter' || event.key === ' ') onLayout(withSortBy(layout, column.key));
  else if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    const step = event.key === 'ArrowRight' ? widthStepPx : -widthStepPx;
    onLayout(withWidth(layout, column.key, (layout.widths[column.key] ?? context.widthOf(columnIndex)) + step));
  } else if (event.key === 'ArrowDown') {
    context.setCursor({ ...cursor, isInHead: false });
    if (rowIndex < 0 && rows[0]) onSelect({ ...selection, active: rows[0].id });
  } else return false;
  return true;
}

function rowKey<Row extends { id: string }>(event: Keys, context: GridKeyContext<Row>): boolean {
  const { rows, rowIndex, selection, onSelect, cursor, setCursor } = context;
  const active = rows[rowIndex];
  const mod = hasMod(event);
  if (event.key === 'ArrowUp' && rowIndex <= 0 && !event.shiftKey) setCursor({ ...cursor, isInHead: true });
  else if (rowAfter(event, context) !== null) moveTo(event, context, rows[rowAfter(event, context)!]);
  else if (isPressedFor(event, 'list', 'open') && active) context.onOpen(active);
  else if (isPressedFor(event, 'list', 'preview') && active) context.onPreview(active);
  else if (event.key === ' ' && active) {
    if (mod) onSelect(toggled(selection, active.id));
    else onSelect(rangeOf(rows, selection, active.id));
  } else if (event.key === 'Delete' && context.onRemove && selection.ids.size > 0) context.onRemove([...selection.ids]);
  else if (isPressedFor(event, 'list', 'all')) onSelect({ ...selection, ids: new Set(rows.map((row) => row.id)) });
  else if (event.key.toLowerCase() === 'c' && mod && !event.shiftKey) context.onCopy();
  else return false;
  return true;
}

/** Null for a key that moves to no row. */
function rowAfter<Row extends { id: string }>(event: Keys, { rows, rowIndex, pageRows }: GridKeyContext<Row>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageRows, PageUp: -pageRows };
  if (hasMod(event)) Object.assign(steps, { Home: -rows.length, End: rows.length });
  const extended = pressedOf(event, 'list', 'extend');
  const step = extended === null ? steps[event.key] : [-1, 1][extended];
  return step === undefined ? null : Math.max(0, Math.min(rows.length - 1, rowIndex + step));
}

function moveTo<Row extends { id: string }>(event: Keys, context: GridKeyContext<Row>, row: Row | undefined): void {
  const { rows, selection, onSelect } = context;
  if (!row) return;
  const isWithoutSelecting = hasMod(event) && !event.shiftKey && event.key.startsWith('Arrow');
  if (event.shiftKey) onSelect(rangeOf(rows, selection, row.id));
  else if (isWithoutSelecting) onSelect({ ...selection, active: row.id });
  else onSelect(onlyRow(row.id));
}

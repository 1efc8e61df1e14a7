// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows are drawn only in sight cannot be a <table>
/**
 * A table for long lists: only the rows in sight are drawn. One tab stop; arrows move, Enter opens, Space previews,
 * Shift and Ctrl select many. Rows have one height, so that the place of each is known without measuring.
 */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './row-grid.module.css';
import { type RowSelection, rangeOf, toggled } from './row-selection.ts';

export interface Column<Row> {
  key: string;
  label: string;
  /** A track of CSS grid, e.g. `minmax(200px, 1fr)`. */
  width: string;
  align?: 'end';
  render(row: Row): ReactNode;
}

export interface RowGridProps<Row extends { id: string }> {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  selection: RowSelection;
  onSelect(selection: RowSelection): void;
  onOpen(row: Row): void;
  onPreview(row: Row): void;
  onRemove?(ids: string[]): void;
}

const rowHeightPx = 32;
const overscan = 8;

export function RowGrid<Row extends { id: string }>(props: RowGridProps<Row>) {
  const { label, columns, rows, selection } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const activeIndex = rows.findIndex((row) => row.id === selection.active);
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const first = Math.max(0, Math.floor(view.top / rowHeightPx) - overscan);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeightPx) + overscan);

  useEffect(() => {
    const element = body.current;
    if (!element || activeIndex < 0) return;
    const top = activeIndex * rowHeightPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2 * rowHeightPx > element.scrollTop + element.clientHeight && element.clientHeight > 0)
      element.scrollTop = top + 2 * rowHeightPx - element.clientHeight;
  }, [activeIndex]);

  return (
    <div
      className={classes.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${activeIndex}`}
      tabIndex={0}
      ref={body}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      onKeyDown={(event) => onKey(event, props, activeIndex)}
      onFocus={() => activeIndex < 0 && rows[0] && props.onSelect({ ...selection, active: rows[0].id })}
    >
      <div className={classes.head} role="row" tabIndex={-1} aria-rowindex={1} style={template}>
        {columns.map((column) => (
          <span key={column.key} role="columnheader" tabIndex={-1} data-align={column.align}>
            {column.label}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: rows.length * rowHeightPx }}>
        {rows.slice(first, last).map((row, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
            <div
              key={row.id}
              id={`${id}-${index}`}
              className={classes.row}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={selection.ids.has(row.id)}
              data-active={index === activeIndex || undefined}
              style={{ ...template, top: index * rowHeightPx }}
              onClick={(event) => onClick(event, props, row)}
              onDoubleClick={() => props.onOpen(row)}
            >
              {columns.map((column) => (
                <span key={column.key} role="gridcell" tabIndex={-1} data-align={column.align}>
                  {column.render(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function onClick<Row extends { id: string }>(event: MouseEvent, props: RowGridProps<Row>, row: Row): void {
  const { selection, rows, onSelect } = props;
  if (event.shiftKey) onSelect(rangeOf(rows, selection, row.id));
  else if (event.ctrlKey || event.metaKey) onSelect(toggled(selection, row.id));
  else onSelect({ active: row.id, anchor: row.id, ids: new Set([row.id]) });
}

function onKey<Row extends { id: string }>(event: KeyboardEvent, props: RowGridProps<Row>, activeIndex: number): void {
  const { rows, selection, onSelect } = props;
  const active = rows[activeIndex];
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -1e9, End: 1e9 };
  const step = steps[event.key];
  if (step !== undefined) {
    const next = rows[Math.max(0, Math.min(rows.length - 1, (activeIndex < 0 ? -1 : activeIndex) + step))];
    if (next)
      onSelect(
        event.shiftKey
          ? rangeOf(rows, selection, next.id)
          : { active: next.id, anchor: next.id, ids: new Set([next.id]) },
      );
  } else if (event.key === 'Enter' && active) props.onOpen(active);
  else if (event.key === ' ' && active)
    event.ctrlKey ? onSelect(toggled(selection, active.id)) : props.onPreview(active);
  else if (event.key === 'Delete' && props.onRemove && selection.ids.size > 0) props.onRemove([...selection.ids]);
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
    onSelect({ ...selection, ids: new Set(rows.map((row) => row.id)) });
  else return;
  event.preventDefault();
}

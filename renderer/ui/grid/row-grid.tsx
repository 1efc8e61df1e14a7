// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows are drawn only in sight cannot be a <table>
/**
 * The table of every long list: only the rows in sight are drawn, and all have one height, so that the place of each is
 * known without measuring. One tab stop; the keys are those of the grid pattern of ARIA's practices, see grid-keys.ts.
 */
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { laidOut, leastWidth, withSortBy, withWidth } from './column.ts';
import { GridHead } from './grid-head.tsx';
import { type GridCursor, type GridRows, gridKey } from './grid-keys.ts';
import classes from './row-grid.module.css';
import { onlyRow, rangeOf, toggled } from './row-selection.ts';

export interface RowGridProps<Row extends { id: string }> extends GridRows<Row> {
  label: string;
}

export const rowHeightPx = 32;
const columnGapPx = 12;
const overscan = 8;

export function RowGrid<Row extends { id: string }>(props: RowGridProps<Row>) {
  const { label, layout, rows, selection } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [cursor, setCursor] = useState<GridCursor>({ column: null, isInHead: false });
  const columns = laidOut(props.columns, layout);
  const header = columns.findIndex((column) => column.isRowHeader);
  const chosenColumn = columns.findIndex((column) => column.key === cursor.column);
  const columnIndex = chosenColumn < 0 ? Math.max(0, header) : chosenColumn;
  const places = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  const rowIndex = selection.active === null ? -1 : (places.get(selection.active) ?? -1);
  const template = {
    gridTemplateColumns: columns.map((column) => column.width).join(' '),
    minWidth: leastWidth(columns, columnGapPx),
  };
  const first = Math.max(0, Math.floor(view.top / rowHeightPx) - overscan);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeightPx) + overscan);
  const active = cursor.isInHead || rowIndex < 0 ? `${id}-head-${columnIndex}` : `${id}-${rowIndex}-${columnIndex}`;

  useEffect(() => {
    const element = body.current;
    if (!element || rowIndex < 0) return;
    const top = rowIndex * rowHeightPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2 * rowHeightPx > element.scrollTop + element.clientHeight && element.clientHeight > 0)
      element.scrollTop = top + 2 * rowHeightPx - element.clientHeight;
  }, [rowIndex]);
  useEffect(() => {
    document.getElementById(active)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const see = () => setView({ top: element.scrollTop, height: element.clientHeight || 800 });
    const sizes = new ResizeObserver(see);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  return (
    <div
      className={classes.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={active}
      tabIndex={0}
      ref={body}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) => {
        const isNear = Math.abs(scrollTop - view.top) < (overscan / 2) * rowHeightPx;
        if (!isNear || clientHeight !== view.height) setView({ top: scrollTop, height: clientHeight });
      }}
      onKeyDown={(event) => {
        const pageRows = Math.max(1, Math.floor(view.height / rowHeightPx) - 2);
        if (gridKey(event, { ...props, columns, columnIndex, rowIndex, cursor, setCursor, pageRows, widthOf }))
          event.preventDefault();
      }}
      onMouseDown={(event) => {
        // The grid itself keeps the focus: a cell that took it would leave the keys without a place.
        if (event.target === body.current) return;
        event.preventDefault();
        body.current?.focus({ preventScroll: true });
      }}
      onFocus={() => rowIndex < 0 && rows[0] && props.onSelect({ ...selection, active: rows[0].id })}
    >
      <GridHead
        id={`${id}-head`}
        columns={columns}
        sort={layout.sort}
        template={template}
        activeIndex={cursor.isInHead ? columnIndex : null}
        onSort={(key) => props.onLayout(withSortBy(layout, key))}
        onWidth={(key, width) => props.onLayout(withWidth(layout, key, width))}
      />
      <div role="rowgroup" className={classes.body} style={{ height: rows.length * rowHeightPx }}>
        {rows.slice(first, last).map((row, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
            <div
              key={row.id}
              className={classes.row}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={selection.ids.has(row.id)}
              data-active={(index === rowIndex && !cursor.isInHead) || undefined}
              style={{ ...template, top: index * rowHeightPx }}
              onClick={(event) => {
                setCursor({ ...cursor, isInHead: false });
                onClick(event, props, row);
              }}
              onDoubleClick={() => props.onOpen(row)}
            >
              {columns.map((column, at) => (
                <span
                  key={column.key}
                  id={`${id}-${index}-${at}`}
                  role={column.isRowHeader ? 'rowheader' : 'gridcell'}
                  tabIndex={-1}
                  data-align={column.align}
                  data-cell={(index === rowIndex && at === columnIndex && !cursor.isInHead) || undefined}
                >
                  {column.render(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );

  function widthOf(index: number): number {
    return document.getElementById(`${id}-head-${index}`)?.offsetWidth ?? 0;
  }
}

function onClick<Row extends { id: string }>(event: MouseEvent, props: RowGridProps<Row>, row: Row): void {
  const { selection, rows, onSelect } = props;
  if (event.shiftKey) onSelect(rangeOf(rows, selection, row.id));
  else if (event.ctrlKey || event.metaKey) onSelect(toggled(selection, row.id));
  else onSelect(onlyRow(row.id));
}

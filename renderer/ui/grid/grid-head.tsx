// biome-ignore-all lint/a11y/useSemanticElements: the head of a grid that cannot be a <table>
/** The heads of a grid: a press sorts, the edge is drawn for another width. The grid itself has the keys. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { CSSProperties, PointerEvent } from 'react';
import type { ListLayout } from '../../../shared/contract/settings.ts';
import type { Column } from './column.ts';
import classes from './row-grid.module.css';

export interface GridHeadProps<Row> {
  id: string;
  columns: readonly Column<Row>[];
  sort: ListLayout['sort'];
  template: CSSProperties;
  /** Where the keys are; null while they are in the rows. */
  activeIndex: number | null;
  onSort(key: string): void;
  onWidth(key: string, widthPx: number): void;
}

export function GridHead<Row>({ id, columns, sort, template, activeIndex, onSort, onWidth }: GridHeadProps<Row>) {
  return (
    <div className={classes.head} role="row" tabIndex={-1} aria-rowindex={1} style={template}>
      {columns.map(({ key, label, align }, at) => {
        const direction = sort?.key === key ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
        const Icon = direction === 'descending' ? IconChevronDown : IconChevronUp;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
          <span
            key={key}
            id={`${id}-${at}`}
            role="columnheader"
            tabIndex={-1}
            aria-sort={direction}
            data-align={align}
            data-cell={at === activeIndex || undefined}
            title={label}
            onClick={() => onSort(key)}
          >
            <span className={classes.headText}>{label}</span>
            {direction === 'none' ? null : <Icon size={12} aria-hidden />}
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              className={classes.edge}
              onClick={(event) => event.stopPropagation()}
              onPointerDown={(event) => drawEdge(event, (width) => onWidth(key, width))}
            />
          </span>
        );
      })}
    </div>
  );
}

/** Follows the pointer until it is let go; the width is told as it changes. */
function drawEdge(event: PointerEvent<HTMLElement>, onWidth: (widthPx: number) => void): void {
  const edge = event.currentTarget;
  const startWidth = edge.parentElement?.offsetWidth ?? 0;
  const startX = event.clientX;
  event.preventDefault();
  edge.setPointerCapture(event.pointerId);
  const move = ({ clientX }: globalThis.PointerEvent) => onWidth(startWidth + clientX - startX);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
}

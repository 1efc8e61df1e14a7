/** A column of a list, and how a person has laid the columns of that list out. */
import type { ReactNode } from 'react';
import type { ListLayout } from '../../../shared/contract/settings.ts';

export interface Column<Row> {
  key: string;
  label: string;
  /** A track of CSS grid until the person sets a width, e.g. `minmax(200px, 1fr)`. */
  width: string;
  align?: 'end';
  render(row: Row): ReactNode;
  /** What rows are sorted by and what is copied. Empty values come last in either direction. */
  value(row: Row): string | number | null;
  /** Names the row for those who hear it; always shown. */
  isRowHeader?: boolean;
  /** Shown only where the person asks for it. */
  isExtra?: boolean;
}

export const initialLayout: ListLayout = { order: [], shown: {}, widths: {}, sort: null };
const narrowest = 40;
const widest = 1200;

/** All columns in the person's order; those added to the app since stand where the app puts them. */
export function ordered<Row>(columns: readonly Column<Row>[], { order }: ListLayout): Column<Row>[] {
  const place = (column: Column<Row>, at: number) => {
    const known = order.indexOf(column.key);
    return known < 0 ? at : known;
  };
  return columns
    .map((column, at) => ({ column, at: place(column, at) }))
    .sort((a, b) => a.at - b.at)
    .map(({ column }) => column);
}

export function isShown<Row>({ key, isExtra, isRowHeader }: Column<Row>, { shown }: ListLayout): boolean {
  return isRowHeader || (shown[key] ?? !isExtra);
}

/** What is drawn: the chosen columns in their order with their widths. */
export function laidOut<Row>(columns: readonly Column<Row>[], layout: ListLayout): Column<Row>[] {
  return ordered(columns, layout)
    .filter((column) => isShown(column, layout))
    .map((column) => {
      const width = layout.widths[column.key];
      return { ...column, width: width === undefined ? inRem(column.width) : `${width}px` };
    });
}

export function withShown(layout: ListLayout, key: string, shown: boolean): ListLayout {
  return { ...layout, shown: { ...layout.shown, [key]: shown } };
}

export function withWidth(layout: ListLayout, key: string, widthPx: number): ListLayout {
  const width = Math.round(Math.max(narrowest, Math.min(widest, widthPx)));
  return { ...layout, widths: { ...layout.widths, [key]: width } };
}

/** One place on among all columns, shown or not. */
export function withMoved<Row>(
  layout: ListLayout,
  columns: readonly Column<Row>[],
  key: string,
  by: 1 | -1,
): ListLayout {
  const order = ordered(columns, layout).map((column) => column.key);
  const from = order.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return layout;
  [order[from], order[to]] = [order[to]!, order[from]!];
  return { ...layout, order };
}

/** First upwards, then downwards, then as the list comes. */
export function withSortBy(layout: ListLayout, key: string): ListLayout {
  const { sort } = layout;
  if (sort?.key !== key) return { ...layout, sort: { key, isDescending: false } };
  return { ...layout, sort: sort.isDescending ? null : { key, isDescending: true } };
}

/** The least width of the whole row, from the length that stands first in each track. */
export function leastWidth<Row>(columns: readonly Column<Row>[], gapPx: number): string {
  const lengths = columns.flatMap(({ width }) => /[\d.]+(?:px|rem)/.exec(width)?.[0] ?? []);
  return `calc(${[...lengths, `${columns.length * gapPx}px`].join(' + ')})`;
}

/** What the app sets grows with the text; what the person sets stays. */
const inRem = (track: string) => track.replace(/(\d+)px/g, (_, px) => `${Number(px) / 16}rem`);

/** A long list with its filters and its columns, what is known of the row in hand beside it, and a foot under it. */
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/format.ts';
import { type Column, laidOut } from '../../ui/grid/column.ts';
import { ColumnChooser } from '../../ui/grid/column-chooser.tsx';
import { textOfRows } from '../../ui/grid/copy-rows.ts';
import { FacetBar } from '../../ui/grid/facet-bar.tsx';
import { type ChosenValues, type Facet, narrow } from '../../ui/grid/facets.ts';
import { createFinder } from '../../ui/grid/find-rows.ts';
import { RowGrid } from '../../ui/grid/row-grid.tsx';
import type { RowSelection } from '../../ui/grid/row-selection.ts';
import { sortRows } from '../../ui/grid/sort-rows.ts';
import { Panes } from '../panes.tsx';
import { bringForward } from '../show-pane.ts';
import { useListLayout } from '../use-list-layout.ts';
import classes from './lists.module.css';

/** What a kind of row is found, told and shown by. */
export interface RowKind<Row extends { id: string }> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  facets: readonly Facet<Row>[];
  /** What the field above finds a row by. */
  wordsOf(row: Row): string;
  detail(row: Row): ReactNode;
}

export interface PickedRows<Row> {
  rows: readonly Row[];
  /** All that the filters leave, in their order. */
  list: readonly Row[];
  shown: number;
  onCopy(): void;
}

export interface RowTableProps<Row extends { id: string }> extends RowKind<Row> {
  /** Its columns and panes are remembered under it. */
  name: string;
  label: string;
  query: string;
  /** What columns and facets read beside the row itself. */
  readBeside?: unknown;
  selection: RowSelection;
  onSelect(selection: RowSelection): void;
  /** Enter and double click; without it they show what is known of the row. */
  onOpen?: ((row: Row) => void) | undefined;
  isDetailFirst: boolean;
  /** The row in hand is what the person came for, as by a link. */
  isAsked?: boolean;
  onRemove?: ((ids: string[]) => void) | undefined;
  /** What can be done with the list as a whole, beside its filters. */
  tools?: ReactNode;
  /** Percent of the width that what is known of a row has at first. */
  detailWidth?: number;
  foot(picked: PickedRows<Row>): ReactNode;
}

export function RowTable<Row extends { id: string }>(props: RowTableProps<Row>) {
  const { name, label, rows, columns, facets, query, readBeside, selection, onSelect, detailWidth = 34 } = props;
  const { t } = useTranslation('library');
  const locale = useLocale();
  const [layout, setLayout] = useListLayout(name);
  const [isDetailShown, setDetailShown] = useState(props.isDetailFirst);
  const [isDetailAsked, setDetailAsked] = useState(props.isAsked ?? false);
  const preview = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChosenValues>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row is found by is written in place and never changes
  const find = useMemo(() => createFinder(rows, props.wordsOf), [rows]);
  const words = useDeferredValue(query);
  const found = useMemo(() => find(words), [find, words]);
  const keptColumns = useDeferredValue(layout.sort);
  // biome-ignore lint/correctness/useExhaustiveDependencies: facets are written anew each time; these are what they read
  const narrowed = useMemo(() => narrow(found, facets, chosen), [found, chosen, readBeside, locale]);
  const sorting = columns.find((column) => column.key === keptColumns?.key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(
    () => (sorting ? sortRows(narrowed.rows, sorting.value, keptColumns!.isDescending, locale) : narrowed.rows),
    [narrowed, sorting?.key, keptColumns, locale],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  // The pane follows when there is time, so that the arrows never wait for it.
  const activeId = useDeferredValue(selection.active);
  const active = activeId === null ? undefined : byId.get(activeId);
  const picked = useMemo(() => pickedRows(shown, selection.ids), [shown, selection.ids]);
  const toggleDetail = () => {
    // Behind its tab it is not there for the person yet.
    if (preview.current && bringForward(preview.current)) return;
    setDetailAsked(true);
    setDetailShown((was) => !was);
  };
  const onCopy = () => void navigator.clipboard?.writeText(textOfRows(picked, laidOut(columns, layout)));

  const grid = (
    <RowGrid
      label={label}
      columns={columns}
      layout={layout}
      onLayout={setLayout}
      rows={shown}
      selection={selection}
      onSelect={onSelect}
      onOpen={props.onOpen ?? toggleDetail}
      onPreview={toggleDetail}
      onRemove={props.onRemove}
      onCopy={onCopy}
    />
  );
  return (
    <div className={classes.list}>
      <FacetBar label={t('filters')} facets={facets} counts={narrowed.counts} chosen={chosen} onChange={setChosen}>
        {props.tools}
        <ColumnChooser columns={columns} layout={layout} onLayout={setLayout} />
      </FacetBar>
      {shown.length === 0 ? (
        <EmptyState
          title={t(rows.length === 0 ? 'none.title' : 'noHits.title')}
          text={t(rows.length === 0 ? 'none.text' : 'noHits.text')}
        />
      ) : (
        <div className={classes.split}>
          <Panes
            name={name}
            panes={
              isDetailShown && active
                ? [
                    { label, initial: 100 - detailWidth, min: 30, content: grid },
                    {
                      label: t('preview.label'),
                      initial: detailWidth,
                      min: 20,
                      isAsked: isDetailAsked,
                      content: (
                        <div ref={preview} className={classes.preview}>
                          {props.detail(active)}
                        </div>
                      ),
                    },
                  ]
                : [{ label, initial: 100, content: grid }]
            }
          />
        </div>
      )}
      {props.foot({ rows: picked, list: shown, shown: shown.length, onCopy })}
    </div>
  );
}

/** In the order of the list. */
function pickedRows<Row extends { id: string }>(shown: readonly Row[], ids: ReadonlySet<string>): readonly Row[] {
  return ids.size === 0 ? [] : ids.size === shown.length ? shown : shown.filter((row) => ids.has(row.id));
}

/** One of the library's lists: filters, grid, what is known of a row, and what can be done with the chosen ones. */
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { useLibraryState } from '../../app/library-state.ts';
import { Panes } from '../../app/panes.tsx';
import { useListLayout } from '../../app/use-list-layout.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/format.ts';
import { type Column, laidOut } from '../../ui/grid/column.ts';
import { ColumnChooser } from '../../ui/grid/column-chooser.tsx';
import { textOfRows } from '../../ui/grid/copy-rows.ts';
import { FacetBar } from '../../ui/grid/facet-bar.tsx';
import { type ChosenValues, type Facet, narrow } from '../../ui/grid/facets.ts';
import { createFinder } from '../../ui/grid/find-rows.ts';
import { RowGrid } from '../../ui/grid/row-grid.tsx';
import { noSelection, type RowSelection } from '../../ui/grid/row-selection.ts';
import { sortRows } from '../../ui/grid/sort-rows.ts';
import type { ItemNoun } from './item-nouns.ts';
import classes from './library.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { useDecisionColumn } from './use-decision-column.tsx';
import { useRemove } from './use-remove.ts';

export interface ItemTableProps<Row extends { id: string }> {
  noun: ItemNoun;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  facets: readonly Facet<Row>[];
  /** What the field above finds a row by. */
  wordsOf(row: Row): string;
  query: string;
  /** Shown first, e.g. from a link to one record. */
  openId?: string | undefined;
  /** Enter and double click; without it they show what is known of the row. */
  onOpen?(row: Row): void;
  detail(row: Row): ReactNode;
  /** What can be changed of the chosen rows of this kind. */
  change?(rows: readonly Row[]): ReactNode;
}

export function ItemTable<Row extends { id: string }>(props: ItemTableProps<Row>) {
  const { noun, rows, query, openId, detail } = props;
  const { t } = useTranslation('library');
  const locale = useLocale();
  const { project } = useCurrentProject();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const decision = useDecisionColumn<Row>(noun, project?.id ?? null);
  const [layout, setLayout] = useListLayout(noun);
  const [selection, setSelection] = useState<RowSelection>(openId ? only(openId) : noSelection);
  const [isDetailShown, setDetailShown] = useState(openId !== undefined || !props.onOpen);
  const [chosen, setChosen] = useState<ChosenValues>({});
  const remove = useRemove(noun, () => setSelection(noSelection));

  const columns = [...decision.columns, ...props.columns];
  const facets = [...props.facets, ...decision.facets];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row is found by is written in place and never changes
  const find = useMemo(() => createFinder(rows, props.wordsOf), [rows]);
  const words = useDeferredValue(query);
  const found = useMemo(() => find(words), [find, words]);
  const keptColumns = useDeferredValue(layout.sort);
  // biome-ignore lint/correctness/useExhaustiveDependencies: facets are written anew each time; these are what they read
  const narrowed = useMemo(() => narrow(found, facets, chosen), [found, chosen, decision.decisions, locale]);
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
  const toggleDetail = () => setDetailShown((was) => !was);
  const copy = () => navigator.clipboard?.writeText(textOfRows(picked, laidOut(columns, layout)));

  const grid = (
    <RowGrid
      label={t(`noun.${noun}`)}
      columns={columns}
      layout={layout}
      onLayout={setLayout}
      rows={shown}
      selection={selection}
      onSelect={setSelection}
      onOpen={props.onOpen ?? toggleDetail}
      onPreview={toggleDetail}
      onRemove={isReadOnly ? undefined : remove}
      onCopy={copy}
    />
  );
  return (
    <div className={classes.list}>
      <FacetBar label={t('filters')} facets={facets} counts={narrowed.counts} chosen={chosen} onChange={setChosen}>
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
            name={noun}
            panes={
              isDetailShown && active
                ? [
                    { label: t(`noun.${noun}`), initial: 66, min: 30, content: grid },
                    {
                      label: t('preview.label'),
                      initial: 34,
                      min: 20,
                      content: <div className={classes.preview}>{detail(active)}</div>,
                    },
                  ]
                : [{ label: t(`noun.${noun}`), initial: 100, content: grid }]
            }
          />
        </div>
      )}
      <SelectionBar
        noun={noun}
        ids={picked.map((row) => row.id)}
        shown={shown.length}
        total={rows.length}
        project={project}
        isReadOnly={isReadOnly}
        change={picked.length > 0 ? props.change?.(picked) : null}
        hint={t(props.onOpen ? 'hint.open' : 'hint.preview')}
        onCopy={copy}
        onRemove={remove}
      />
    </div>
  );
}

/** In the order of the list. */
function pickedRows<Row extends { id: string }>(shown: readonly Row[], ids: ReadonlySet<string>): readonly Row[] {
  return ids.size === 0 ? [] : ids.size === shown.length ? shown : shown.filter((row) => ids.has(row.id));
}

const only = (id: string): RowSelection => ({ active: id, anchor: id, ids: new Set([id]) });

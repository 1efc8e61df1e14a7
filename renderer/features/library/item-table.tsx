/** One of the library's lists: filters, grid, what is known of a row, and what can be done with the chosen ones. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { useLibraryState } from '../../app/library-state.ts';
import { type RowKind, RowTable } from '../../app/lists/row-table.tsx';
import { noSelection, onlyRow, type RowSelection } from '../../ui/grid/row-selection.ts';
import type { ItemNoun } from './item-nouns.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useDecisionColumn } from './use-decision-column.tsx';
import { useRemove } from './use-remove.ts';

export interface ItemTableProps<Row extends { id: string }> extends RowKind<Row> {
  noun: ItemNoun;
  query: string;
  /** Shown first, e.g. from a link to one record. */
  openId?: string | undefined;
  /** Enter and double click; without it they show what is known of the row. */
  onOpen?(row: Row): void;
  /** What can be changed of the chosen rows of this kind. */
  change?(rows: readonly Row[]): ReactNode;
  /** What can be done with all of this kind. */
  tools?: ReactNode;
}

export function ItemTable<Row extends { id: string }>(props: ItemTableProps<Row>) {
  const { noun, openId, onOpen, change, ...list } = props;
  const { t } = useTranslation('library');
  const { project } = useCurrentProject();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const decision = useDecisionColumn<Row>(noun, project?.id ?? null);
  const [selection, setSelection] = useState<RowSelection>(openId ? onlyRow(openId) : noSelection);
  const remove = useRemove(noun, () => setSelection(noSelection));
  return (
    <RowTable
      {...list}
      name={noun}
      label={t(`noun.${noun}`)}
      columns={[...decision.columns, ...list.columns]}
      facets={[...list.facets, ...decision.facets]}
      readBeside={decision.decisions}
      selection={selection}
      onSelect={setSelection}
      onOpen={onOpen}
      isDetailFirst={openId !== undefined || !onOpen}
      isAsked={openId !== undefined}
      onRemove={isReadOnly ? undefined : remove}
      foot={({ rows, shown, onCopy }) => (
        <SelectionBar
          noun={noun}
          ids={rows.map((row) => row.id)}
          shown={shown}
          total={list.rows.length}
          project={project}
          isReadOnly={isReadOnly}
          change={rows.length > 0 ? change?.(rows) : null}
          hint={t(onOpen ? 'hint.open' : 'hint.preview')}
          onCopy={onCopy}
          onRemove={remove}
        />
      )}
    />
  );
}

/** Sources of one kind with what the project decided about each: one at a time beside the list, many under it. */
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { ListFilter } from '../../app/lists/list-filter.tsx';
import { CopyButton, ListFoot, mostAtOnce } from '../../app/lists/list-foot.tsx';
import { type RowKind, RowTable } from '../../app/lists/row-table.tsx';
import type { Column } from '../../ui/grid/column.ts';
import { noSelection, onlyRow } from '../../ui/grid/row-selection.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { type ItemNoun, kindOfNoun } from '../library/item-nouns.ts';
import { useDecisionColumn } from '../library/use-decision-column.tsx';
import { DecideMany } from './decide-many.tsx';
import { DecisionControl } from './decision-control.tsx';
import { decisionOf, useProjectItems, useSetItems } from './project-data.ts';
import classes from './sources.module.css';

export interface SourceTableProps<Row extends { id: string; title: string }> extends RowKind<Row> {
  noun: ItemNoun;
  /** Its columns and panes are remembered under it. */
  name: string;
  project: Project;
  /** Columns that stand here until the person asks for others. */
  shownFirst: readonly string[];
  onOpen?(row: Row): void;
  /** What columns and facets read beside the rows and the decisions. */
  readBeside?: unknown;
  /** What else can be done with the chosen rows. */
  more?(rows: readonly Row[]): ReactNode;
  /** Before the field that narrows the list. */
  children?: ReactNode;
}

export function SourceTable<Row extends { id: string; title: string }>(props: SourceTableProps<Row>) {
  const { noun, project, shownFirst, onOpen, readBeside, more, children, ...list } = props;
  const { t } = useTranslation('library');
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const { columns, facets, decisions } = useDecisionColumn<Row>(noun, project.id);
  const items = useProjectItems(project.id);
  const setItems = useSetItems();
  const first = list.rows[0]?.id;
  const [selection, setSelection] = useState(first === undefined ? noSelection : onlyRow(first));
  const [query, setQuery] = useState('');
  const beside = useMemo(() => [decisions, readBeside], [decisions, readBeside]);
  if (!items.data) return <NotLoaded of={[items]} />;
  const kind = kindOfNoun[noun];
  const reasonOf = (row: Row) => decisions.get(row.id)?.reason ?? '';
  const reason: Column<Row> = {
    key: 'reason',
    label: t('decide.reason'),
    width: '96px',
    value: reasonOf,
    render: (row) => <span title={reasonOf(row)}>{reasonOf(row) || '–'}</span>,
  };
  const own = [...list.columns, reason].map((column) => ({ ...column, isExtra: !shownFirst.includes(column.key) }));
  return (
    <div className={classes.sources}>
      <div className={classes.tools}>
        {children}
        <ListFilter query={query} onChange={setQuery} />
      </div>
      <RowTable
        {...list}
        label={t(`noun.${noun}`)}
        query={query}
        columns={[...columns, ...own]}
        facets={[...facets.map((facet) => ({ ...facet, isInline: true })), ...list.facets]}
        readBeside={beside}
        selection={selection}
        onSelect={setSelection}
        onOpen={onOpen}
        isDetailFirst
        detail={(row) => (
          <>
            <DecisionControl
              key={row.id}
              name={row.title}
              decision={decisionOf(decisions, row.id)}
              reason={reasonOf(row)}
              onChange={(decision, because) =>
                setItems.mutateAsync({ projectId: project.id, kind, itemIds: [row.id], decision, reason: because })
              }
            />
            {list.detail(row)}
          </>
        )}
        foot={({ rows, shown, onCopy }) => (
          <ListFoot
            chosen={rows.length}
            shown={shown}
            total={list.rows.length}
            isReadOnly={isReadOnly}
            hint={t(onOpen ? 'hint.open' : 'hint.preview')}
          >
            {rows.length > 0 && rows.length <= mostAtOnce && !isReadOnly ? (
              <DecideMany kind={kind} ids={rows.map((row) => row.id)} project={project} />
            ) : null}
            {more?.(rows)}
            {rows.length > 0 ? <CopyButton onCopy={onCopy} /> : null}
          </ListFoot>
        )}
      />
    </div>
  );
}

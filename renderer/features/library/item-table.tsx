/** The grid of a list, its selection bar, and the preview beside it. */
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from '../../app/library-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { type Column, RowGrid } from '../../ui/row-grid.tsx';
import { noSelection } from '../../ui/row-selection.ts';
import { EraseDialog } from '../erasure/erase-dialog.tsx';
import type { ItemNoun } from './item-list.tsx';
import classes from './library.module.css';
import { useRemove } from './use-remove.tsx';

const kinds = { documents: 'document', trials: 'trial', references: 'reference' } as const;

export interface ItemTableProps<Row extends { id: string }> {
  noun: ItemNoun;
  rows: readonly Row[];
  /** Before the filter by words. */
  total: number;
  columns: Column<Row>[];
  above?: ReactNode;
  /** Enter and double click; without it they preview. */
  onOpen?(row: Row): void;
  preview(row: Row): ReactNode;
}

export function ItemTable<Row extends { id: string }>(props: ItemTableProps<Row>) {
  const { noun, rows, total, columns, above, preview } = props;
  const { t } = useTranslation('library');
  const { t: te } = useTranslation('erasure');
  const { number } = useFormat();
  const [selection, setSelection] = useState(noSelection);
  const [isPreviewing, setPreviewing] = useState(false);
  const [erasing, setErasing] = useState<string | null>(null);
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const remove = useRemove(noun, () => setSelection(noSelection));
  const active = rows.find((row) => row.id === selection.active);
  const chosen = rows.filter((row) => selection.ids.has(row.id)).map((row) => row.id);
  const togglePreview = () => setPreviewing((was) => !was);
  return (
    <div className={classes.list}>
      {above}
      {rows.length === 0 ? (
        <EmptyState
          title={t(total === 0 ? 'none.title' : 'noHits.title')}
          text={t(total === 0 ? 'none.text' : 'noHits.text')}
        />
      ) : (
        <div className={classes.split}>
          <RowGrid
            label={t(`noun.${noun}`)}
            columns={columns}
            rows={rows}
            selection={selection}
            onSelect={setSelection}
            onOpen={props.onOpen ?? togglePreview}
            onPreview={togglePreview}
            onRemove={remove}
          />
          {isPreviewing && active ? (
            <aside className={classes.preview} aria-label={t('preview.label')}>
              {preview(active)}
            </aside>
          ) : null}
        </div>
      )}
      <div className={classes.foot}>
        <span role="status">
          {chosen.length > 0
            ? t('selected', { count: chosen.length })
            : t('shown', { shown: number(rows.length), total: number(total) })}
        </span>
        {chosen.length > 0 ? (
          <Button
            variant="subtle"
            color="red"
            size="compact-xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => remove(chosen)}
          >
            {t('remove')}
          </Button>
        ) : null}
        {chosen.length === 1 && !isReadOnly ? (
          <Button variant="subtle" color="red" size="compact-xs" onClick={() => setErasing(chosen[0]!)}>
            {te('open')}
          </Button>
        ) : null}
        <span className={classes.hint}>{t(props.onOpen ? 'hint.open' : 'hint.preview')}</span>
      </div>
      <EraseDialog
        target={erasing === null ? null : { kind: kinds[noun], id: erasing }}
        onClose={() => setErasing(null)}
      />
    </div>
  );
}

import { Anchor, Button, Textarea } from '@mantine/core';
import { IconPlus, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { trialColumns } from '../../../shared/cards/trial-row.ts';
import type { OngoingRow } from '../../../shared/contract/ongoing-trials.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { FieldLinks } from '../trials/ongoing/field-links.tsx';
import { useOngoingChanges } from '../trials/ongoing/ongoing-data.ts';
import { useCardEditing } from './card-context.tsx';
import { TrialCellNote } from './trial-cell-note.tsx';
import { useTrialComparison } from './trial-comparison.ts';
import classes from './trials-field.module.css';

export interface TrialsFieldProps {
  labelId: string;
  rows: string[][];
  onType: (rows: string[][]) => void;
  onChange: (rows: string[][]) => void;
  onRest: () => void;
}

/** The ongoing-trials table, one block a row so that six columns fit: each cell under its printed head. */
export function TrialsField({ labelId, rows, onType, onChange, onRest }: TrialsFieldProps) {
  const { t } = useTranslation('card');
  const { card, language } = useCardEditing();
  const comparison = useTrialComparison(card.id).data;
  const { edit, decide, refresh } = useOngoingChanges();
  const of = { projectId: card.projectId, language };
  const outdated = comparison?.rows.reduce((sum, row) => sum + row.outdated.length, 0) ?? 0;
  const missing = comparison?.missing ?? 0;
  const columns = trialColumns(language);
  const withCell = (row: number, column: number, text: string) =>
    rows.map((cells, at) => (at === row ? columns.map((_, c) => (c === column ? text : (cells[c] ?? ''))) : cells));
  const noteOf = (row: number, column: number, name: string, text: string) => {
    const found = comparison?.rows[row];
    const cell = found?.row?.cells[column];
    if (!found?.row || !cell) return null;
    const { trialId, registryId } = found.row;
    return (
      <TrialCellNote
        cell={cell}
        text={text}
        isOutdated={found.outdated.includes(cell.cell)}
        name={`${registryId}, ${name}`}
        onTake={(next) => onChange(withCell(row, column, next))}
        onKeep={() => edit.mutate({ ...of, trialId, cell: cell.cell, text })}
        onDecide={(decision) => decide.mutate({ ...of, cells: [{ trialId, cell: cell.cell }], decision })}
      />
    );
  };
  return (
    <fieldset className={classes.table} aria-labelledby={labelId}>
      {rows.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={row} className={classes.row}>
          <div className={classes.rowHead}>
            <span>{t('trials.row', { number: row + 1 })}</span>
            <RowTrial row={comparison?.rows[row]?.row ?? null} />
            <IconButton
              label={t('trials.remove', { number: row + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== row))}
            >
              <IconTrash size={14} aria-hidden />
            </IconButton>
          </div>
          {columns.map((column, index) => (
            <div key={column}>
              <Textarea
                size="xs"
                lang={language}
                autosize
                minRows={1}
                maxRows={8}
                label={column}
                value={cells[index] ?? ''}
                onChange={(event) => onType(withCell(row, index, event.currentTarget.value))}
                onBlur={onRest}
              />
              {noteOf(row, index, column, cells[index] ?? '')}
              <CellFields row={comparison?.rows[row]?.row ?? null} at={index} />
            </div>
          ))}
        </div>
      ))}
      {outdated + missing > 0 && (
        <p className={classes.note}>
          {outdated > 0 && t('trials.outdatedCount', { count: outdated })}{' '}
          {missing > 0 && t('trials.missingCount', { count: missing })}{' '}
          <Button
            size="compact-xs"
            variant="light"
            loading={refresh.isPending}
            leftSection={<IconRefresh size={12} aria-hidden />}
            onClick={() => refresh.mutate(card.id)}
          >
            {t('trials.refresh')}
          </Button>
        </p>
      )}
      <Button
        data-add
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={12} aria-hidden />}
        onClick={() => onChange([...rows, columns.map(() => '')])}
      >
        {t('trials.add')}
      </Button>
    </fieldset>
  );
}

/** The way to the fields of the registry record that a cell is made of. */
function CellFields({ row, at }: { row: OngoingRow | null; at: number }) {
  const { t } = useTranslation('card');
  const cell = row?.cells[at];
  if (!row || !cell) return null;
  return (
    <p className={classes.origin}>
      {t('trials.from')} <FieldLinks trialId={row.trialId} cell={cell} />
    </p>
  );
}

/** The way to the record that the row was made of, and the day it speaks of. */
function RowTrial({ row }: { row: OngoingRow | null }) {
  const { t } = useTranslation('card');
  const { date } = useFormat();
  if (!row) return null;
  return (
    <Anchor inherit href={hashFromRoute({ screen: 'trials', trialId: row.trialId })}>
      {row.asOf ? t('trials.asOf', { number: row.registryId, date: date(row.asOf) }) : row.registryId}
    </Anchor>
  );
}

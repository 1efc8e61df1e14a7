import { Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { trialColumns } from '../../../shared/cards/trial-row.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCardEditing } from './card-context.tsx';
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
  const { language } = useCardEditing();
  const columns = trialColumns(language);
  const setCell = (row: number, column: number, text: string) =>
    onType(
      rows.map((cells, at) => (at === row ? columns.map((_, c) => (c === column ? text : (cells[c] ?? ''))) : cells)),
    );
  return (
    <fieldset className={classes.table} aria-labelledby={labelId}>
      {rows.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={row} className={classes.row}>
          <div className={classes.rowHead}>
            <span>{t('trials.row', { number: row + 1 })}</span>
            <IconButton
              label={t('trials.remove', { number: row + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== row))}
            >
              <IconTrash size={14} aria-hidden />
            </IconButton>
          </div>
          {columns.map((column, index) => (
            <Textarea
              key={column}
              size="xs"
              lang={language}
              autosize
              minRows={1}
              maxRows={8}
              label={column}
              value={cells[index] ?? ''}
              onChange={(event) => setCell(row, index, event.currentTarget.value)}
              onBlur={onRest}
            />
          ))}
        </div>
      ))}
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

/** One cell: the text that is printed, what the registry says, and the fields and the import it comes from. */
import { Button, Group, Textarea, Title } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { OngoingRow } from '../../../../shared/contract/ongoing-trials.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import { useFormat } from '../../../ui/format.ts';
import { CellOrigin } from './cell-origin.tsx';
import classes from './ongoing.module.css';
import { useOngoingChanges } from './ongoing-data.ts';

export interface CellPaneProps {
  of: { projectId: string; language: Locale };
  row: OngoingRow;
  /** The place of the cell in its row, and its head. */
  at: number;
  column: string;
  /** Back to the table. */
  onDone(): void;
}

export function CellPane({ of, row, at, column, onDone }: CellPaneProps) {
  const { t } = useTranslation('trials');
  const { date } = useFormat();
  const { edit, decide } = useOngoingChanges();
  const [draft, setDraft] = useState<string | null>(null);
  const cell = row.cells[at]!;
  const place = { trialId: row.trialId, cell: cell.cell };
  const save = () => {
    if (draft !== null && draft !== cell.text) edit.mutate({ ...of, ...place, text: draft });
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // At once: the field that is left saves what it still holds.
    if (event.key === 'Escape') flushSync(() => setDraft(null));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) flushSync(save);
    else return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  const choose = (decision: 'keep' | 'accept') => decide.mutate({ ...of, cells: [place], decision });
  return (
    <div className={classes.cellPane}>
      <Title order={2}>
        {row.registryId} · {column}
      </Title>
      <Textarea
        autosize
        minRows={3}
        maxRows={14}
        lang={of.language}
        label={t('table.text')}
        description={t('table.textHelp')}
        value={draft ?? cell.text}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      {cell.was !== null ? (
        <div className={classes.own} data-changed={cell.isChanged || undefined}>
          <dl>
            <dt>{t('table.registryNow')}</dt>
            <dd lang={of.language}>{cell.registry || t('table.nothing')}</dd>
            {cell.isChanged ? (
              <>
                <dt>
                  {cell.wasAsOf ? t('table.registryWas', { date: date(cell.wasAsOf) }) : t('table.registryWasOnce')}
                </dt>
                <dd lang={of.language}>{cell.was || t('table.nothing')}</dd>
              </>
            ) : null}
          </dl>
          <Group gap={6}>
            <Button size="compact-xs" variant="light" onClick={() => choose('accept')}>
              {t('table.accept')}
            </Button>
            {cell.isChanged ? (
              <Button size="compact-xs" variant="light" onClick={() => choose('keep')}>
                {t('table.keep')}
              </Button>
            ) : null}
          </Group>
        </div>
      ) : null}
      <CellOrigin row={row} cell={cell} />
    </div>
  );
}

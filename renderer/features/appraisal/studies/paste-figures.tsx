/** Figures copied from a spreadsheet: looked at before they are taken, as one step of undo. */
import { Button, Modal, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study } from '../../../../shared/contract/studies.ts';
import { type ResultKind, resultCells } from '../../../../shared/model/studies.ts';
import { readPastedBlock, readPastedTable, resultsOfPaste } from '../../../../shared/synthesis/paste-table.ts';
import type { PastedColumns } from '../../../../shared/synthesis/pasted-columns.ts';
import { PastePreview } from './paste-preview.tsx';
import classes from './studies.module.css';
import type { StudyChanges } from './study-data.ts';

export interface PasteFiguresProps {
  isOpen: boolean;
  kind: ResultKind;
  outcomeId: string;
  studies: readonly Study[];
  changes: StudyChanges;
  onClose(): void;
}

export function PasteFigures({ isOpen, kind, outcomeId, studies, changes, onClose }: PasteFiguresProps) {
  const { t } = useTranslation('studies');
  const [text, setText] = useState('');
  /** As a person chose them; null: as they were recognised. */
  const [chosen, setChosen] = useState<PastedColumns | null>(null);
  const block = useMemo(() => readPastedBlock(text, kind), [text, kind]);
  const columns = chosen ?? block.columns;
  const { rows, unnamed } = useMemo(() => readPastedTable(block, kind, columns), [block, kind, columns]);
  const results = resultsOfPaste(rows, studies, { outcomeId, kind });
  const newNames = new Set(results.flatMap(({ studyName }) => (studyName ? [studyName.toLowerCase()] : [])));
  // A ready difference has its limits or its standard error, seldom both.
  const needed = kind === 'difference' ? (['difference'] as const) : resultCells[kind];
  const missing = [
    ...(columns.includes('study') ? [] : [t('column.study')]),
    ...needed.filter((cell) => !columns.includes(cell)).map((cell) => t(`cell.${cell}`)),
  ];
  const close = () => {
    setText('');
    setChosen(null);
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size="62rem"
      title={t('paste.title', { kind: t(`kind.${kind}`) })}
      closeButtonProps={{ 'aria-label': t('paste.cancel') }}
    >
      <Textarea
        data-autofocus
        label={t('paste.label')}
        description={t('paste.order', {
          cells: [t('column.study'), ...resultCells[kind].map((cell) => t(`cell.${cell}`))].join(' · '),
        })}
        autosize
        minRows={4}
        maxRows={8}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
        }}
      />
      {block.lines.length > 0 && <PastePreview {...{ block, kind, columns }} isNew={newNames} onChoose={setChosen} />}
      {block.lines.length > 0 && missing.length > 0 && (
        <p className={classes.hint}>{t('paste.withoutColumn', { cells: missing.join(', ') })}</p>
      )}
      {unnamed.length > 0 && <p className={classes.fault}>{t('paste.unnamed', { lines: unnamed.join(', ') })}</p>}
      {newNames.size > 0 && <p className={classes.hint}>{t('paste.newStudies', { count: newNames.size })}</p>}
      <div className={classes.dialogActions}>
        <Button variant="default" onClick={close}>
          {t('paste.cancel')}
        </Button>
        <Button
          disabled={rows.length === 0}
          loading={changes.setResults.isPending}
          onClick={() => changes.setResults.mutate(results, { onSuccess: close })}
        >
          {t('paste.take', { count: rows.length })}
        </Button>
      </div>
    </Modal>
  );
}

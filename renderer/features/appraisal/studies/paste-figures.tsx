/** Figures copied from a spreadsheet: looked at before they are taken, as one step of undo. */
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study } from '../../../../shared/contract/studies.ts';
import { type ResultKind, resultCells } from '../../../../shared/model/studies.ts';
import { readPastedTable } from '../../../../shared/synthesis/paste-table.ts';
import plain from '../../../ui/plain-table.module.css';
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

const mostShown = 50;

export function PasteFigures({ isOpen, kind, outcomeId, studies, changes, onClose }: PasteFiguresProps) {
  const { t } = useTranslation('studies');
  const [text, setText] = useState('');
  const { rows, unnamed } = readPastedTable(text, kind);
  const cells = resultCells[kind];
  const known = new Map(studies.map((study) => [folded(study.name), study.id]));
  const newNames = new Set(rows.flatMap(({ study }) => (known.has(folded(study)) ? [] : [folded(study)])));
  const close = () => {
    setText('');
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size="xl"
      title={t('paste.title', { kind: t(`kind.${kind}`) })}
      closeButtonProps={{ 'aria-label': t('paste.cancel') }}
    >
      <Textarea
        data-autofocus
        label={t('paste.label')}
        description={t('paste.order', {
          cells: [t('column.study'), ...cells.map((cell) => t(`cell.${cell}`))].join(' · '),
        })}
        autosize
        minRows={4}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
        <section className={classes.preview} tabIndex={0} aria-label={t('paste.preview')}>
          <table className={plain.table}>
            <thead>
              <tr>
                <th scope="col">{t('column.study')}</th>
                {cells.map((cell) => (
                  <th key={cell} scope="col">
                    {t(`cell.${cell}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, mostShown).map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a block have no other name
                <tr key={at}>
                  <th scope="row">
                    {row.study}{' '}
                    {newNames.has(folded(row.study)) && <span className={classes.dim}>{t('paste.new')}</span>}
                  </th>
                  {cells.map((cell) => (
                    <td key={cell} className={row.faulty.includes(cell) ? classes.fault : undefined}>
                      {row.numbers[cell]}
                      {row.faulty.includes(cell) && ` – ${t('paste.noNumber')}`}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > mostShown && (
            <p className={classes.hint}>{t('paste.more', { count: rows.length - mostShown })}</p>
          )}
        </section>
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
          onClick={() =>
            changes.setResults.mutate(
              rows.map(({ study, numbers }) => {
                const studyId = known.get(folded(study));
                return { ...(studyId ? { studyId } : { studyName: study }), outcomeId, kind, numbers };
              }),
              { onSuccess: close },
            )
          }
        >
          {t('paste.take', { count: rows.length })}
        </Button>
      </div>
    </Modal>
  );
}

const folded = (name: string) => name.trim().toLowerCase();

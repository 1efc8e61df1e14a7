/** One cost note: its figure, what it is reckoned from and whether that agrees; the rest on a line of its own. */
import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostNote, CostNoteUpdate } from '../../../../shared/contract/cost-notes.ts';
import { amountInWords } from '../../../../shared/costs/amount-text.ts';
import { checkCost } from '../../../../shared/costs/check-cost.ts';
import { costKindWord, costLines } from '../../../../shared/costs/words.ts';
import { type CostKind, costKinds } from '../../../../shared/model/costs.ts';
import { useUndoNotice } from '../../../app/use-undo-notice.ts';
import { useLocale } from '../../../ui/format.ts';
import { MoveButtons } from '../move-buttons.tsx';
import { RowActions } from '../row-actions.tsx';
import { CostCell } from './cost-cell.tsx';
import type { CostChanges } from './cost-data.ts';
import { CostDetails } from './cost-details.tsx';
import classes from './costs.module.css';

export interface CostRowProps {
  note: CostNote;
  /** From 1; what an unnamed note is called. */
  number: number;
  isLast: boolean;
  changes: CostChanges;
  /** A note that was just made has the focus, and shows what it is reckoned from. */
  startsOpen: boolean;
}

export const costColumns = ['name', 'kind', 'amount', 'currency', 'unit', 'year'] as const;

export function CostRow({ note, number, isLast, changes, startsOpen }: CostRowProps) {
  const { t } = useTranslation('costs');
  const locale = useLocale();
  // A new note is in the list before it is known to be the new one.
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? startsOpen;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (startsOpen) row.current?.querySelector('input')?.focus();
  }, [startsOpen]);
  const tellUndo = useUndoNotice(note.projectId);
  const name = note.name || note.amount || t('row.unnamed', { number });
  const check = checkCost(note);
  const save = (part: Omit<CostNoteUpdate, 'id'>) => changes.update.mutateAsync({ id: note.id, ...part });
  const cell = (column: 'name' | 'amount' | 'currency' | 'unit', maxLength: number) => (
    <CostCell
      label={t('cellOf', { cell: t(`column.${column}`), name: t('row.number', { number }) })}
      value={note[column]}
      maxLength={maxLength}
      isFigure={column === 'amount'}
      isFaulty={column === 'amount' && check.faults.some(({ factor }) => factor === null)}
      onSave={(value) => save({ [column]: value })}
    />
  );
  return (
    <>
      <tr ref={row}>
        <th scope="row">{cell('name', 500)}</th>
        <td>
          <NativeSelect
            size="xs"
            variant="unstyled"
            aria-label={t('cellOf', { cell: t('column.kind'), name: t('row.number', { number }) })}
            value={note.kind}
            data={costKinds.map((kind) => ({ value: kind, label: costKindWord(kind, locale) }))}
            onChange={(event) => void save({ kind: event.currentTarget.value as CostKind })}
          />
        </td>
        <td>{cell('amount', 100)}</td>
        <td>{cell('currency', 40)}</td>
        <td>{cell('unit', 200)}</td>
        <td>
          <CostCell
            label={t('cellOf', { cell: t('column.year'), name: t('row.number', { number }) })}
            value={note.year === null ? '' : String(note.year)}
            maxLength={4}
            onSave={(words) => (isYear(words) ? save({ year: yearOf(words) }) : Promise.resolve())}
          />
        </td>
        <td>
          <ul className={classes.lines}>
            {costLines(note, locale).map(({ level, text }) => (
              <li key={text} className={classes[level]}>
                {text}
              </li>
            ))}
          </ul>
          {check.reckoned !== null && check.agrees !== 'same' && check.agrees !== 'rounded' && (
            <Button
              size="compact-xs"
              variant="light"
              onClick={() =>
                void save({ amount: amountInWords(check.reckoned ?? 0, locale).replaceAll('\u00a0', ' ') })
              }
            >
              {t('row.useReckoned', { amount: amountInWords(check.reckoned, locale) })}
            </Button>
          )}
        </td>
        <td className={classes.actions}>
          <MoveButtons
            upLabel={t('row.moveUp', { name })}
            downLabel={t('row.moveDown', { name })}
            isFirst={number === 1}
            isLast={isLast}
            onMove={(by) => changes.move.isPending || changes.move.mutate({ id: note.id, position: number - 1 + by })}
          />
          <RowActions
            isOpen={isOpen}
            toggleLabel={t(isOpen ? 'row.close' : 'row.open', { name })}
            onToggle={() => setOpen(!isOpen)}
            removeLabel={t('row.remove', { name })}
            onRemove={() =>
              changes.remove.mutate(note.id, { onSuccess: () => void tellUndo(t('row.removed', { name })) })
            }
          />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={costColumns.length + 2}>
            <CostDetails note={note} name={name} onSave={save} />
          </td>
        </tr>
      )}
    </>
  );
}

const isYear = (words: string) => words.trim() === '' || yearOf(words) !== null;

/** Null for what is no year that the library takes. */
function yearOf(words: string): number | null {
  const year = /^\d{4}$/.test(words.trim()) ? Number(words) : 0;
  return year >= 1800 && year <= 2200 ? year : null;
}

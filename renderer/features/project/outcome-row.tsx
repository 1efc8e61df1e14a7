import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconDots, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { pressedOf } from '../../ui/pressed.ts';
import { ImportanceMark } from './importance-mark.tsx';
import { ImportanceSelect } from './importance-select.tsx';
import { type OutcomeDetail, OutcomeDetails } from './outcome-details.tsx';
import classes from './outcomes.module.css';
import { useAutosave } from './use-autosave.ts';

export interface OutcomeRowProps {
  outcome: Outcome;
  isFirst: boolean;
  isLast: boolean;
  onSave: (change: Partial<Pick<Outcome, 'name' | 'nameEn' | 'importance'>> | OutcomeDetail) => Promise<unknown>;
  onMove: (by: 1 | -1) => void;
  onDrop: (draggedId: string) => void;
  onRemove: () => void;
}

export const outcomeDragType = 'application/x-metodebenk-outcome';

/** One outcome: dragged by its grip or moved with Alt and an arrow; both names and the importance edited in place, the rest below. */
export function OutcomeRow({ outcome, isFirst, isLast, onSave, onMove, onDrop, onRemove }: OutcomeRowProps) {
  const { t } = useTranslation('project');
  const name = useAutosave(outcome.name, (text) => (text.trim() ? onSave({ name: text }) : Promise.resolve()));
  const nameEn = useAutosave(outcome.nameEn, (text) => onSave({ nameEn: text }));
  const [isOver, setIsOver] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = pressedOf(event, 'project', 'move-outcome');
    if (direction === null) return;
    event.preventDefault();
    onMove(direction === 0 ? -1 : 1);
  };
  const accepts = (event: DragEvent) => event.dataTransfer.types.includes(outcomeDragType);
  const label = outcome.name;
  return (
    <>
      <tr
        className={classes.row}
        data-over={isOver || undefined}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          if (!accepts(event)) return;
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          setIsOver(false);
          onDrop(event.dataTransfer.getData(outcomeDragType));
        }}
      >
        <td className={classes.grip}>
          <span draggable aria-hidden onDragStart={(event) => event.dataTransfer.setData(outcomeDragType, outcome.id)}>
            <IconGripVertical size={16} />
          </span>
        </td>
        <td>
          <TextInput
            variant="unstyled"
            classNames={{ input: classes.cellInput }}
            aria-label={t('outcomes.nameOf', { name: label })}
            value={name.value}
            onChange={(event) => name.change(event.currentTarget.value)}
            onBlur={name.flush}
          />
        </td>
        <td>
          <TextInput
            variant="unstyled"
            classNames={{ input: classes.cellInput }}
            aria-label={t('outcomes.nameEnOf', { name: label })}
            placeholder={t('outcomes.nameEnPlaceholder')}
            value={nameEn.value}
            onChange={(event) => nameEn.change(event.currentTarget.value)}
            onBlur={nameEn.flush}
          />
        </td>
        <td className={classes.importance}>
          <ImportanceSelect
            label={t('outcomes.importanceOf', { name: label })}
            importance={outcome.importance}
            onChoose={(importance) => void onSave({ importance })}
          />
          <ImportanceMark importance={outcome.importance} />
        </td>
        <td className={classes.actions}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setOpen(!isOpen)}
            aria-label={t('outcomes.more', { name: label })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isFirst}
            onClick={() => onMove(-1)}
            aria-label={t('outcomes.moveUp', { name: label })}
          >
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isLast}
            onClick={() => onMove(1)}
            aria-label={t('outcomes.moveDown', { name: label })}
          >
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={onRemove}
            aria-label={t('outcomes.remove', { name: label })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </td>
      </tr>
      {isOpen && (
        <tr id={detailsId} className={classes.row}>
          <td />
          <td colSpan={4}>
            <OutcomeDetails outcome={outcome} onSave={onSave} />
          </td>
        </tr>
      )}
    </>
  );
}

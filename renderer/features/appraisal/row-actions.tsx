import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import classes from './tables.module.css';

export interface RowActionsProps {
  isOpen: boolean;
  /** What the button says that folds the rest of the row out or in. */
  toggleLabel: string;
  onToggle: () => void;
  removeLabel: string;
  onRemove: () => void;
}

/** At the end of a row of a grid: the rest of it, and away with it. Named by `title`: hundreds of rows would have two tooltips each. */
export function RowActions({ isOpen, toggleLabel, onToggle, removeLabel, onRemove }: RowActionsProps) {
  const button = (label: string) => ({ className: classes.rowAction, title: label, 'aria-label': label });
  return (
    <>
      <UnstyledButton {...button(toggleLabel)} aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
      </UnstyledButton>
      <UnstyledButton {...button(removeLabel)} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </UnstyledButton>
    </>
  );
}

import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { IconButton } from '../../ui/icon-button.tsx';

export interface RowActionsProps {
  isOpen: boolean;
  /** What the button says that folds the rest of the row out or in. */
  toggleLabel: string;
  onToggle: () => void;
  removeLabel: string;
  onRemove: () => void;
}

/** At the end of a row of a grid: the rest of it, and away with it. */
export function RowActions({ isOpen, toggleLabel, onToggle, removeLabel, onRemove }: RowActionsProps) {
  const quiet = { variant: 'subtle', color: 'gray' } as const;
  return (
    <>
      <IconButton label={toggleLabel} {...quiet} aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
      </IconButton>
      <IconButton label={removeLabel} {...quiet} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </IconButton>
    </>
  );
}

import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './passages-dialog.module.css';

export interface PassagesDialogProps {
  isOpen: boolean;
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** Passages with what was read from them, taken one by one: the dialog stays until it is closed. */
export function PassagesDialog({ isOpen, title, closeLabel, onClose, children }: PassagesDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} size="xl" title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      {children}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {closeLabel}
        </Button>
      </div>
    </Modal>
  );
}

import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './tables.module.css';

export interface MoveButtonsProps {
  upLabel: string;
  downLabel: string;
  isFirst: boolean;
  isLast: boolean;
  onMove(by: -1 | 1): void;
}

/** A row one place up or down. At either end the button stays where the keyboard is, and does nothing. */
export function MoveButtons({ upLabel, downLabel, isFirst, isLast, onMove }: MoveButtonsProps) {
  const button = (label: string, isAtEnd: boolean, by: -1 | 1) => ({
    className: classes.rowAction,
    title: label,
    'aria-label': label,
    'aria-disabled': isAtEnd,
    onClick: () => !isAtEnd && onMove(by),
  });
  return (
    <>
      <UnstyledButton {...button(upLabel, isFirst, -1)}>
        <IconArrowUp size={16} aria-hidden />
      </UnstyledButton>
      <UnstyledButton {...button(downLabel, isLast, 1)}>
        <IconArrowDown size={16} aria-hidden />
      </UnstyledButton>
    </>
  );
}

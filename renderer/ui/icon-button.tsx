/** An icon with a name for everyone: read aloud, and shown after a moment with its key. */
import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

export interface IconButtonProps extends ActionIconProps {
  label: string;
  /** The key that does the same, as printed. */
  keys?: string;
  onClick?: () => void;
  children: ReactNode;
  /** Drawn only where it is wanted. */
  'data-quiet'?: boolean;
  'aria-pressed'?: boolean;
  'aria-expanded'?: boolean;
}

export function IconButton({ label, keys, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={keys ? `${label}  ${keys}` : label}>
      <ActionIcon aria-label={label} {...rest}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

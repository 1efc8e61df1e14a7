import { Button, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export interface AttachPopoverProps {
  icon: ReactNode;
  words: string;
  /** Names the button among others of the same words: what is attached to. */
  label: string;
  /** What is chosen from; `close` ends the choice. */
  children: (close: () => void) => ReactNode;
}

/** A small button that opens what can be attached. */
export function AttachPopover({ icon, words, label, children }: AttachPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={460} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={icon}
          onClick={() => setOpen(!isOpen)}
          aria-label={label}
        >
          {words}
        </Button>
      </Popover.Target>
      {children(() => setOpen(false))}
    </Popover>
  );
}

/** A button that says how many values of a filter are chosen, and opens them. */
import { Button, type ButtonProps, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FacetPopoverProps extends Pick<ButtonProps, 'leftSection' | 'rightSection'> {
  label: string;
  chosen: number;
  isEmpty: boolean;
  children: ReactNode;
}

export function FacetPopover({ label, chosen, isEmpty, children, ...sections }: FacetPopoverProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="compact-xs" disabled={isEmpty} {...sections}>
          {chosen > 0 ? t('list.filterChosen', { filter: label, count: chosen }) : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  );
}

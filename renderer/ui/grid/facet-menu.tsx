/** One filter as a button that opens its values. */
import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FacetOptions, type FacetOptionsProps } from './facet-options.tsx';

export function FacetMenu({ label, options, onToggle }: FacetOptionsProps) {
  const { t } = useTranslation();
  const chosen = options.filter((option) => option.isChosen).length;
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-xs"
          disabled={options.length === 0}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {chosen > 0 ? t('list.filterChosen', { filter: label, count: chosen }) : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <FacetOptions label={label} options={options} onToggle={onToggle} />
      </Popover.Dropdown>
    </Popover>
  );
}

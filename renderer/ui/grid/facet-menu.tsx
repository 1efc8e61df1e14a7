/** One filter as a button that opens its values. */
import { IconChevronDown } from '@tabler/icons-react';
import { FacetOptions, type FacetOptionsProps } from './facet-options.tsx';
import { FacetPopover } from './facet-popover.tsx';

export function FacetMenu(props: FacetOptionsProps) {
  const { label, options } = props;
  return (
    <FacetPopover
      label={label}
      chosen={options.filter((option) => option.isChosen).length}
      isEmpty={options.length === 0}
      rightSection={<IconChevronDown size={12} aria-hidden />}
    >
      <FacetOptions {...props} />
    </FacetPopover>
  );
}

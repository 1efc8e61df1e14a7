/** All filters of a list behind one button, where a row of them would leave the list no room. */
import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type FacetOption, FacetOptions } from './facet-options.tsx';
import { FacetPopover } from './facet-popover.tsx';
import classes from './list-tools.module.css';

export interface OpenFacet {
  key: string;
  label: string;
  options: readonly FacetOption[];
}

export interface FacetFoldProps {
  label: string;
  facets: readonly OpenFacet[];
  onToggle(key: string, value: string): void;
  onClear(): void;
}

export function FacetFold({ label, facets, onToggle, onClear }: FacetFoldProps) {
  const { t } = useTranslation();
  const id = useId();
  const chosen = facets.flatMap(({ options }) => options.filter(({ isChosen }) => isChosen)).length;
  const full = facets.filter(({ options }) => options.length > 0);
  return (
    <FacetPopover
      label={label}
      chosen={chosen}
      isEmpty={full.length === 0}
      leftSection={<IconFilter size={14} aria-hidden />}
    >
      {chosen > 0 ? (
        <Button variant="subtle" size="compact-xs" mb="xs" ml={-8} onClick={onClear}>
          {t('list.removeFilters')}
        </Button>
      ) : null}
      {full.map((facet) => (
        <section key={facet.key} className={classes.folded} aria-labelledby={`${id}-${facet.key}`}>
          <h2 id={`${id}-${facet.key}`}>{facet.label}</h2>
          <FacetOptions label={facet.label} options={facet.options} onToggle={(value) => onToggle(facet.key, value)} />
        </section>
      ))}
    </FacetPopover>
  );
}

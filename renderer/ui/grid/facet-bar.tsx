/** The filters of a list: what is chosen stands beside them and is taken away with one press. */
import { Button, Chip, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import { useIsNarrow } from '../narrow.ts';
import { FacetFold } from './facet-fold.tsx';
import { FacetMenu } from './facet-menu.tsx';
import { type ChosenValues, type Facet, toggledValue } from './facets.ts';
import classes from './list-tools.module.css';

export interface FacetBarProps<Row> {
  label: string;
  facets: readonly Facet<Row>[];
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  chosen: ChosenValues;
  onChange(chosen: ChosenValues): void;
  /** At the end of the bar. */
  children?: ReactNode;
}

export function FacetBar<Row>({ label, facets, counts, chosen, onChange, children }: FacetBarProps<Row>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const isNarrow = useIsNarrow();
  const toggle = (key: string, value: string) => onChange(toggledValue(chosen, key, value));
  const countOf = (key: string, value: string) => counts.get(key)?.get(value) ?? 0;
  const open = facets.map((facet) => ({
    ...facet,
    options: valuesOf(facet, counts, chosen).map((value) => ({
      value,
      name: facet.nameOf(value),
      count: countOf(facet.key, value),
      isChosen: chosen[facet.key]?.includes(value) ?? false,
    })),
  }));
  if (isNarrow) {
    return (
      <Group gap={6} className={classes.bar} role="group" aria-label={label}>
        <FacetFold label={label} facets={open} onToggle={toggle} onClear={() => onChange({})} />
        <span className={classes.end}>{children}</span>
      </Group>
    );
  }
  const picked = open
    .filter(({ isInline }) => !isInline)
    .flatMap((facet) => facet.options.filter(({ isChosen }) => isChosen).map((option) => ({ facet, ...option })));
  return (
    <Group gap={6} className={classes.bar} role="group" aria-label={label}>
      {open.map((facet) =>
        facet.isInline ? (
          <Group key={facet.key} gap={6} role="group" aria-label={facet.label}>
            {facet.options.map(({ value, name, count, isChosen }) => (
              <Chip
                key={value}
                size="xs"
                radius="sm"
                variant="outline"
                checked={isChosen}
                onChange={() => toggle(facet.key, value)}
              >
                {name} {number(count)}
              </Chip>
            ))}
          </Group>
        ) : (
          <FacetMenu
            key={facet.key}
            label={facet.label}
            options={facet.options}
            onToggle={(value) => toggle(facet.key, value)}
          />
        ),
      )}
      {picked.map(({ facet, value, name }) => (
        <Button
          key={`${facet.key}:${value}`}
          variant="light"
          size="compact-xs"
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={t('list.removeFilter', { filter: `${facet.label}: ${name}` })}
          onClick={() => toggle(facet.key, value)}
        >
          {name}
        </Button>
      ))}
      {picked.length > 1 ? (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange({})}>
          {t('list.removeFilters')}
        </Button>
      ) : null}
      <span className={classes.end}>{children}</span>
    </Group>
  );
}

/** Those that rows have, and those that are chosen though no row is left that has them. */
function valuesOf<Row>(facet: Facet<Row>, counts: FacetBarProps<Row>['counts'], chosen: ChosenValues): string[] {
  const own = counts.get(facet.key) ?? new Map<string, number>();
  const values = [...new Set([...own.keys(), ...(chosen[facet.key] ?? [])])];
  if (facet.values) return facet.values.filter((value) => values.includes(value));
  return values.sort((a, b) => (facet.isNumeric ? Number(b) - Number(a) : (own.get(b) ?? 0) - (own.get(a) ?? 0)));
}

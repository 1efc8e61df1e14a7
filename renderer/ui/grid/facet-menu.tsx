/** One filter: its values with how many rows each would leave. A long list of values has a field to narrow it. */
import { Button, Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import classes from './list-tools.module.css';

export interface FacetOption {
  value: string;
  name: string;
  count: number;
  isChosen: boolean;
}

export interface FacetMenuProps {
  label: string;
  options: readonly FacetOption[];
  onToggle(value: string): void;
}

const mostShown = 200;
const fewEnough = 12;

export function FacetMenu({ label, options, onToggle }: FacetMenuProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [words, setWords] = useState('');
  const chosen = options.filter((option) => option.isChosen).length;
  const wanted = words.trim().toLocaleLowerCase();
  const found = options.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, mostShown);
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus withinPortal onClose={() => setWords('')}>
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
        {options.length > fewEnough ? (
          <TextInput
            size="xs"
            mb="xs"
            aria-label={t('list.narrow', { filter: label })}
            placeholder={t('list.narrow', { filter: label })}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : null}
        <ScrollArea.Autosize mah={320} type="auto">
          <ul className={classes.options}>
            {found.map(({ value, name, count, isChosen }) => (
              <li key={value}>
                <Checkbox size="xs" label={name} checked={isChosen} onChange={() => onToggle(value)} />
                <span aria-hidden>{number(count)}</span>
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

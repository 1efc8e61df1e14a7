/** Narrows a list as one types; the key that finds goes to it. */
import { TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCommandTarget } from '../command-targets.ts';
import classes from './lists.module.css';

export interface ListFilterProps {
  query: string;
  onChange(query: string): void;
  /** Where it looks in more than names. */
  label?: string;
}

export function ListFilter({ query, onChange, label }: ListFilterProps) {
  const { t } = useTranslation('library');
  const field = useRef<HTMLInputElement>(null);
  useCommandTarget('find', () => {
    field.current?.focus();
    field.current?.select();
  });
  return (
    <TextInput
      className={classes.filter}
      ref={field}
      size="xs"
      aria-label={label ?? t('filter')}
      placeholder={label ?? t('filter')}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        query ? (
          <IconButton label={t('filterClear')} size={20} onClick={() => onChange('')}>
            <IconX size={14} aria-hidden />
          </IconButton>
        ) : null
      }
      value={query}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

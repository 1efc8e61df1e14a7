import { Checkbox, Popover, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasWords } from '../../ui/has-words.ts';
import classes from './pick-list.module.css';

export interface PickListProps<T> {
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** All that a row is found by. */
  textOf: (row: T) => string;
  isChosen: (row: T) => boolean;
  onToggle: (row: T) => void;
  children: (row: T) => ReactNode;
  words: { filter: string; list: string; noMatch: string };
}

const limit = 100;

/** What a popover holds: rows to choose from, found by their words. */
export function PickList<T>({ rows, keyOf, textOf, isChosen, onToggle, children, words }: PickListProps<T>) {
  const { t } = useTranslation('appraisal');
  const [typed, setTyped] = useState('');
  const found = rows.filter((row) => hasWords(textOf(row), typed));
  return (
    <Popover.Dropdown className={classes.picker}>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={words.filter}
        placeholder={words.filter}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul aria-label={words.list}>
        {found.slice(0, limit).map((row) => (
          <li key={keyOf(row)}>
            <Checkbox
              size="xs"
              checked={isChosen(row)}
              onChange={() => onToggle(row)}
              label={<span className={classes.row}>{children(row)}</span>}
            />
          </li>
        ))}
      </ul>
      {found.length > limit && <p className={classes.none}>{t('records.more', { count: found.length - limit })}</p>}
      {found.length === 0 && <p className={classes.none}>{words.noMatch}</p>}
    </Popover.Dropdown>
  );
}

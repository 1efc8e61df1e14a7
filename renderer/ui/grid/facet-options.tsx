/** The values of one filter with how many rows each would leave. A long list of them has a field to narrow it. */
import { Checkbox, TextInput } from '@mantine/core';
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

export interface FacetOptionsProps {
  label: string;
  options: readonly FacetOption[];
  onToggle(value: string): void;
}

const mostShown = 200;
const fewEnough = 12;

export function FacetOptions({ label, options, onToggle }: FacetOptionsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const found = options.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, mostShown);
  return (
    <>
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
      <ul className={classes.options} aria-label={label}>
        {found.map(({ value, name, count, isChosen }) => (
          <li key={value}>
            <Checkbox size="xs" label={name} checked={isChosen} onChange={() => onToggle(value)} />
            <span aria-hidden>{number(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

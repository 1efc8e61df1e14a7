/** Finds a reference of the library by its words. Arrows move, Enter chooses. */
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import { useReferenceRows } from '../../app/record-rows.ts';
import { hasWords } from '../../ui/has-words.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import classes from './citations.module.css';

export interface ReferenceFinderProps {
  onChoose(row: ReferenceListRow): void;
  /** Another box below the words, with the keys of the list. */
  more?(onKeyDown: (event: KeyboardEvent) => void): ReactNode;
}

/** More than anyone reads through; another word narrows them down. */
const mostShown = 50;

export function ReferenceFinder({ onChoose, more }: ReferenceFinderProps) {
  const { t } = useTranslation('citations');
  const id = useId();
  const references = useReferenceRows();
  const [words, setWords] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const isLoading = !references.isComplete && references.rows.length === 0;
  // A dialog that stood open already gives the focus to nothing that comes into it.
  useEffect(() => {
    if (!isLoading) box.current?.focus();
  }, [isLoading]);
  const [at, setAt] = useState(0);
  const found = findReferences(references.rows, words);
  const current = Math.min(at, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = found[current];
    if (step !== 0) setAt(Math.max(0, Math.min(found.length - 1, current + step)));
    else if (event.key !== 'Enter') return;
    else if (row) onChoose(row);
    event.preventDefault();
  };
  if (isLoading) return <LoadingState label={t('cite.loading')} />;
  return (
    <div className={classes.cite}>
      <TextInput
        data-autofocus
        ref={box}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        label={t('cite.find')}
        placeholder={t('cite.findHint')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {more?.(onKeyDown)}
      <div id={`${id}-list`} role="listbox" aria-label={t('cite.list')} className={classes.found}>
        {found.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the boxes above have the keys, as listboxes of comboboxes do
          // biome-ignore lint/a11y/useFocusableInteractive: it is walked with the arrows of the boxes above
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            ref={index === current ? (element) => element?.scrollIntoView?.({ block: 'nearest' }) : undefined}
            onClick={() => onChoose(row)}
          >
            <span>{row.title || row.journal}</span>
            <small>{[row.authors.slice(0, 3).join(', '), row.year, row.journal].filter(Boolean).join(' · ')}</small>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={classes.quiet}>{t(references.rows.length === 0 ? 'cite.noReferences' : 'cite.noMatch')}</p>
      )}
    </div>
  );
}

function findReferences(rows: readonly ReferenceListRow[], words: string): ReferenceListRow[] {
  const found: ReferenceListRow[] = [];
  for (const row of rows) {
    const text = `${row.title} ${row.authors.join(' ')} ${row.year ?? ''} ${row.journal} ${row.doi} ${row.pmid}`;
    if (hasWords(text, words)) found.push(row);
    if (found.length === mostShown) break;
  }
  return found;
}

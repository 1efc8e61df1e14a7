import { ActionIcon, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pico.module.css';
import { SynonymChips, type SynonymChipsProps } from './synonym-chips.tsx';

export interface TermRowProps {
  term: string;
  synonyms: string[];
  naming: SynonymChipsProps['naming'];
  onRename: (term: string) => void;
  onRemove: () => void;
  onAddSynonym: (word: string) => void;
  onRemoveSynonym: (word: string) => void;
}

/** One term as it is written, editable in place, with its other words as chips below. */
export function TermRow({ term, synonyms, naming, onRename, onRemove, onAddSynonym, onRemoveSynonym }: TermRowProps) {
  const { t } = useTranslation('project');
  const [text, setText] = useState(term);
  const commit = () => {
    if (text !== term) onRename(text);
    if (text.trim() === '') setText(term);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape') setText(term);
  };
  return (
    <li className={classes.term}>
      <div className={classes.termLine}>
        <Textarea
          className={classes.termText}
          variant="unstyled"
          autosize
          minRows={1}
          aria-label={t('pico.term', { term })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value.replaceAll('\n', ' '))}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          onClick={onRemove}
          aria-label={t('pico.removeTerm', { term })}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <SynonymChips term={term} words={synonyms} naming={naming} onAdd={onAddSynonym} onRemove={onRemoveSynonym} />
    </li>
  );
}

import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useReadOnly } from '../../ui/read-only.tsx';
import classes from './pico.module.css';

export interface SynonymChipsProps {
  term: string;
  words: string[];
  /** Which of them is the term's name in tables of the other language. */
  naming: { name: string | null; language: Locale; toggle(word: string): void };
  onAdd: (word: string) => void;
  onRemove: (word: string) => void;
}

/** Other words for a term, in either language. Enter or comma adds, Backspace in the empty box takes the last back. */
export function SynonymChips({ term, words, naming, onAdd, onRemove }: SynonymChipsProps) {
  const { t } = useTranslation('project');
  const isReadOnly = useReadOnly();
  const [text, setText] = useState<string | null>(null);
  const add = () => {
    if (text?.trim()) onAdd(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = words.at(-1);
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) onRemove(last);
    else if (event.key === 'Escape') setText(null);
  };
  return (
    <div className={classes.chips}>
      {words.map((word) => (
        <span key={word} className={classes.chip}>
          {isReadOnly ? (
            word
          ) : (
            <button
              type="button"
              className={classes.chipName}
              aria-pressed={naming.name === word}
              title={t(`pico.nameIn.${naming.language}`)}
              onClick={() => naming.toggle(word)}
            >
              {word}
            </button>
          )}
          {naming.name === word && <span className={classes.chipMark}>{naming.language.toUpperCase()}</span>}
          {isReadOnly ? null : (
            <button type="button" onClick={() => onRemove(word)} aria-label={t('pico.removeSynonym', { word, term })}>
              <IconX size={11} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {isReadOnly ? null : text === null ? (
        <button
          type="button"
          className={classes.chipAdd}
          onClick={() => setText('')}
          aria-label={t('pico.addSynonymTo', { term })}
        >
          <IconPlus size={11} aria-hidden /> {t('pico.addSynonym')}
        </button>
      ) : (
        <input
          className={classes.chipInput}
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this box
          autoFocus
          aria-label={t('pico.addSynonymTo', { term })}
          placeholder={t('pico.synonymPlaceholder')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (text.trim()) onAdd(text);
            setText(null);
          }}
        />
      )}
    </div>
  );
}

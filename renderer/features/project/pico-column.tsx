import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pico } from '../../../shared/contract/projects.ts';
import { type Locale, type PicoElement, picoKeys } from '../../../shared/model/vocabulary.ts';
import { nameOfTerm } from '../../../shared/pico/name-in-language.ts';
import { synonymsOf } from '../../../shared/pico/synonyms.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import classes from './pico.module.css';
import { addSynonym, addTerm, removeSynonym, removeTerm, renameTerm, toggleName } from './pico-edit.ts';
import { TermRow } from './term-row.tsx';

export interface PicoColumnProps {
  element: PicoElement;
  pico: Pico;
  /** The project's. */
  language: Locale;
  onChange: (pico: Pico) => void;
}

export function PicoColumn({ element, pico, language, onChange }: PicoColumnProps) {
  const { t } = useTranslation('project');
  const [text, setText] = useState('');
  const key = picoKeys[element];
  const name = t(`pico.${key}`);
  const add = () => {
    const next = addTerm(pico, key, text);
    if (next !== pico) onChange(next);
    setText('');
  };
  return (
    <section className={classes.column} data-element={element} aria-label={name}>
      <h3 className={classes.columnHead}>
        <ElementLetter element={element} name={name} />
        {name}
      </h3>
      {pico[key].length > 0 && (
        <ul className={classes.terms}>
          {pico[key].map((term, index) => (
            <TermRow
              key={term}
              term={term}
              synonyms={synonymsOf(pico, term)}
              naming={{
                name: nameOfTerm(pico, term),
                language: language === 'nb' ? 'en' : 'nb',
                toggle: (word) => onChange(toggleName(pico, term, word)),
              }}
              onRename={(next) => onChange(renameTerm(pico, key, index, next))}
              onRemove={() => onChange(removeTerm(pico, key, index))}
              onAddSynonym={(word) => onChange(addSynonym(pico, term, word))}
              onRemoveSynonym={(word) => onChange(removeSynonym(pico, term, word))}
            />
          ))}
        </ul>
      )}
      <TextInput
        className={classes.columnAdd}
        size="xs"
        aria-label={t('pico.addTermTo', { name })}
        placeholder={t(`pico.placeholder.${key}`)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
        onBlur={add}
      />
    </section>
  );
}

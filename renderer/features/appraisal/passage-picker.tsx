import { Checkbox, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../shared/contract/tags.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import classes from './passage-picker.module.css';

export interface PassagePickerProps {
  tags: Tag[];
  titleOf: (documentId: string) => string;
  isChosen: (tag: Tag) => boolean;
  onToggle: (tagId: string) => void;
}

const limit = 100;

/** What a popover holds: the project's tagged passages to choose from, found by their words or their document. */
export function PassagePicker({ tags, titleOf, isChosen, onToggle }: PassagePickerProps) {
  const { t } = useTranslation('appraisal');
  const [words, setWords] = useState('');
  const wanted = words.toLocaleLowerCase();
  const found = tags.filter((tag) =>
    `${tag.quote} ${tag.comment} ${titleOf(tag.documentId)}`.toLocaleLowerCase().includes(wanted),
  );
  if (tags.length === 0) {
    return (
      <Popover.Dropdown>
        <p className={classes.none}>{t('passages.none')}</p>
      </Popover.Dropdown>
    );
  }
  return (
    <Popover.Dropdown className={classes.picker}>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('passages.filter')}
        placeholder={t('passages.filter')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul aria-label={t('passages.list')}>
        {found.slice(0, limit).map((tag) => (
          <li key={tag.id}>
            <Checkbox
              size="xs"
              checked={isChosen(tag)}
              onChange={() => onToggle(tag.id)}
              label={
                <span className={classes.passage}>
                  <ElementLetter element={tag.element} name={tag.label || t(`elements.${tag.element}`)} />
                  <span className={classes.quote}>{tag.quote}</span>
                  <span className={classes.where}>
                    {t('grade.where', { document: titleOf(tag.documentId), page: tag.page })}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.none}>{t('passages.noMatch')}</p>}
    </Popover.Dropdown>
  );
}

import { Checkbox, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../passage-picker.module.css';
import { keyOfSource, type RecordRow } from './records.ts';

export interface RecordPickerProps {
  records: readonly RecordRow[];
  /** Keys of those that stand at the top: what is likely meant. */
  likely: ReadonlySet<string>;
  isChosen: (record: RecordRow) => boolean;
  onToggle: (record: RecordRow) => void;
}

const limit = 50;

/** What a popover holds: the library's trials, references and documents to choose from, found by their words. */
export function RecordPicker({ records, likely, isChosen, onToggle }: RecordPickerProps) {
  const { t } = useTranslation('appraisal');
  const [words, setWords] = useState('');
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ title, more }: RecordRow) => {
    const text = `${title} ${more}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const isLikely = (record: RecordRow) => likely.has(keyOfSource(record));
  const found = [...records.filter(isLikely), ...records.filter((record) => !isLikely(record))].filter(isFound);
  return (
    <Popover.Dropdown className={classes.picker}>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('records.filter')}
        placeholder={t('records.filter')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul aria-label={t('records.list')}>
        {found.slice(0, limit).map((record) => (
          <li key={keyOfSource(record)}>
            <Checkbox
              size="xs"
              checked={isChosen(record)}
              onChange={() => onToggle(record)}
              label={
                <span className={classes.passage}>
                  <span className={classes.kind}>{t(`records.kind.${record.kind}`)}</span>
                  <span className={classes.quote}>{record.title}</span>
                  <span className={classes.where}>{record.more}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {found.length > limit && <p className={classes.none}>{t('records.more', { count: found.length - limit })}</p>}
      {found.length === 0 && <p className={classes.none}>{t('records.noMatch')}</p>}
    </Popover.Dropdown>
  );
}

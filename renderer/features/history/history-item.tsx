/** One line of the log, which opens to what it changed. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useHistorySentence } from '../../ui/history-sentence.ts';
import classes from './history.module.css';
import type { HistoryRow } from './history-rows.ts';
import told from './told-entry.module.css';
import { WhatChanged } from './what-changed.tsx';

export function HistoryItem({ row: { entry, entries } }: { row: HistoryRow }) {
  const { t } = useTranslation('history');
  const { time } = useFormat();
  const sentence = useHistorySentence();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  return (
    <li className={told.entry} data-undone={entry.undoneAt !== null || undefined}>
      <UnstyledButton
        className={classes.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight className={classes.chevron} size={14} aria-hidden />
        <time dateTime={entry.at}>{time(entry.at)}</time>
        <span>
          <strong>{entry.person}</strong> <span className={told.what}>{sentence(entry)}</span>
          {entries.length > 1 ? <em>{t('times', { count: entries.length })}</em> : null}
          {entry.undoneAt ? <em> {t('undone', { time: time(entry.undoneAt) })}</em> : null}
        </span>
      </UnstyledButton>
      {isOpen ? (
        <div id={panel} className={classes.panel}>
          {entries.map((each) => (
            <WhatChanged key={each.id} entry={each} />
          ))}
        </div>
      ) : null}
    </li>
  );
}

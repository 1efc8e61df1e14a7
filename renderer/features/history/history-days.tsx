import { Title } from '@mantine/core';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { daysOf } from '../../ui/days.ts';
import { useFormat } from '../../ui/format.ts';
import { useHistorySentence } from '../../ui/history-sentence.ts';
import page from '../../ui/page.module.css';
import classes from './history.module.css';
import { HistoryItem } from './history-item.tsx';
import { rowsOf } from './history-rows.ts';

/** Entries of the log day by day, each opening to what it changed and the way back. */
export function HistoryDays({ entries }: { entries: readonly HistoryEntry[] }) {
  const { date } = useFormat();
  const sentence = useHistorySentence();
  return daysOf(entries).map((day) => (
    <section key={day.date} className={classes.day} aria-label={date(day.entries[0]?.at ?? day.date)}>
      <Title order={2} className={page.day}>
        {date(day.entries[0]?.at ?? day.date)}
      </Title>
      <ol className={classes.list}>
        {rowsOf(day.entries, sentence).map((row) => (
          <HistoryItem key={row.entry.id} row={row} />
        ))}
      </ol>
    </section>
  ));
}

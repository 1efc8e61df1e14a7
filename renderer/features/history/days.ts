/** Entries by the day they were made on this clock, in the order they come. */
import type { HistoryEntry } from '../../../shared/contract/history.ts';

export interface HistoryDay {
  date: string;
  entries: HistoryEntry[];
}

export function daysOf(entries: readonly HistoryEntry[]): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const entry of entries) {
    const date = new Date(entry.at).toDateString();
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

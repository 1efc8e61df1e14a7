import type { HistoryEntry } from '../../../shared/contract/history.ts';

/** What one person did in one go: the newest entry of a row that reads the same, and how many there were. */
export interface HistoryRow {
  entry: HistoryEntry;
  count: number;
}

/** Joins neighbours of the same person and minute that read the same and are both done or both undone. */
export function rowsOf(entries: readonly HistoryEntry[], sentenceOf: (entry: HistoryEntry) => string): HistoryRow[] {
  const rows: HistoryRow[] = [];
  const wordsOf = (entry: HistoryEntry) =>
    [entry.at.slice(0, 16), entry.person, sentenceOf(entry), entry.undoneAt?.slice(0, 16)].join('|');
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last && wordsOf(last.entry) === wordsOf(entry)) last.count += 1;
    else rows.push({ entry, count: 1 });
  }
  return rows;
}

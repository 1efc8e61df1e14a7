import type { HistoryEntry } from '../../../shared/contract/history.ts';

/** What one person did in one go: entries that read the same, newest first. */
export interface HistoryRow {
  entry: HistoryEntry;
  entries: HistoryEntry[];
}

/** Joins neighbours of the same person and minute that read the same and are both done or both undone. */
export function rowsOf(entries: readonly HistoryEntry[], sentenceOf: (entry: HistoryEntry) => string): HistoryRow[] {
  const rows: HistoryRow[] = [];
  const wordsOf = (entry: HistoryEntry) =>
    [entry.at.slice(0, 16), entry.person, sentenceOf(entry), entry.undoneAt?.slice(0, 16)].join('|');
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last && wordsOf(last.entry) === wordsOf(entry)) last.entries.push(entry);
    else rows.push({ entry, entries: [entry] });
  }
  return rows;
}

export interface Day<Entry> {
  date: string;
  entries: Entry[];
}

/** Entries by the day they were made on this clock, in the order they come. */
export function daysOf<Entry extends { at: string }>(entries: readonly Entry[]): Day<Entry>[] {
  const days: Day<Entry>[] = [];
  for (const entry of entries) {
    const date = new Date(entry.at).toDateString();
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

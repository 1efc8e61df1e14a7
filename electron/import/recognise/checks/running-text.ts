/** Sentences of running text: no rows of tables, captions, lists of contents or references. */
import { findSentences, type Sentence } from '../registry/statistics.ts';
import { parseRow } from '../registry/tables.ts';
import type { Source } from '../source.ts';

/** `apart` are places that hold no sentences; `until` is where the references begin. */
export function runningSentences(
  source: Source,
  apart: readonly { start?: number | undefined; end?: number | undefined }[],
  until = source.body.length,
): Sentence[] {
  const tabular = isTabular(source);
  const places = apart.map(({ start, end }) => [start ?? 0, end ?? 0] as const);
  return findSentences(
    source,
    (start) => start >= until || tabular(start) || places.some(([from, to]) => start >= from && start < to),
  );
}

/** Lines that are rows of figures, so that no sentence is made of them. */
function isTabular(source: Source): (start: number) => boolean {
  const rows = new Set<number>();
  for (const line of source.lines) {
    // Looked for from its figure backwards: from each dot on it would take hours of a page of dots.
    if (/(?<=(?:\.\s?){4})\d+$/.test(line.text)) rows.add(line.start);
    // A row ends in a cell: most lines of prose need no closer look.
    const row = /\d[.,]*\s?%?$|[*–-]$/.test(line.text) ? parseRow(line.text) : null;
    const isProse =
      row === null ||
      row.label.split(' ').length > 6 ||
      /\b(?:er|var|ble|har|på|rundt|til|fra|i|og|av|for|was|is|to|of|in|and)$/i.test(row.label);
    if (
      !isProse &&
      row.cells.length >= 1 &&
      row.label.split(' ').length <= 4 &&
      row.cells.length > (/[a-zæøå]/i.test(row.label) ? 1 : 0)
    )
      rows.add(line.start);
  }
  return (start) => rows.has(start);
}

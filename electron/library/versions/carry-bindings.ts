/** What people decided about the sources of the earlier version holds in the later one; what nobody can tell waits. */
import { documentMarkers } from '../../../shared/bindings/document-markers.ts';
import { markerAfter } from '../../../shared/bindings/marker-after.ts';
import { listedIn } from '../bindings/listed-sources.ts';
import { decisionRows } from '../bindings/resolved-document.ts';
import type { Carrying } from './carry.ts';

/** Copies, as the earlier version is still there with its own; each by whom it was made. */
export function carryBindings({ library, write, previousId, nextId, before, after }: Carrying): void {
  const { db } = library;
  const rows = decisionRows(db, previousId);
  if (rows.length === 0) return;
  const own = new Set(decisionRows(db, nextId).map(({ marker }) => marker));
  const certain = new Set<string>();
  const entries = { before: listedIn(db, previousId), after: listedIn(db, nextId) };
  const find = markerAfter({
    before: { text: before, entries: entries.before, markers: documentMarkers(before, entries.before) },
    after: { text: after, entries: entries.after, markers: documentMarkers(after, entries.after) },
  });
  const found = rows.map((row) => ({ row, ...find({ marker: String(row.marker), words: String(row.words) }) }));
  // What nobody can tell does not stand in the way of what is told.
  for (const { row, marker, words, isCertain } of found.sort((a, b) => Number(b.isCertain) - Number(a.isCertain))) {
    if (own.has(marker)) continue;
    if (isCertain) certain.add(marker);
    else if (certain.has(marker)) continue;
    const is_waiting = isCertain ? (row.is_waiting ?? 0) : 1;
    write.insert('marker_binding', { ...row, id: library.ids(), document_id: nextId, marker, words, is_waiting });
  }
}

/** What projects decided about a document, and what is exempt in it, hold for its later version as well. */
import { placeIn } from '../passage-place.ts';
import type { Row } from '../row.ts';
import { type Carrying, newPlace, writeReview } from './carry.ts';

export function carryDecisions({ library, previousId, nextId, write, personId, at }: Carrying): void {
  const items = library.db
    .prepare("SELECT * FROM project_item WHERE kind = 'document' AND item_id = ?")
    .all(previousId) as Row[];
  for (const item of items) {
    const id = `${item.project_id}:document:${nextId}`;
    if (library.db.prepare('SELECT 1 FROM project_item WHERE id = ?').get(id)) continue;
    write.insert('project_item', { ...item, id, item_id: nextId, updated_at: at, updated_by: personId });
  }
}

/**
 * Copies of the marks: the earlier version is there still, and still to be withheld. Where an exempt passage is lost its
 * words may stand in another form, so all of the later version is exempt until someone has looked.
 */
export function carryExemptions(carrying: Carrying): void {
  const { library, previousId, nextId, write, before, pageBefore } = carrying;
  const marks = library.db
    .prepare(
      "SELECT * FROM exemption WHERE document_id = ? AND subject IN ('document', 'passage') AND removed_at IS NULL ORDER BY id",
    )
    .all(previousId) as Row[];
  for (const mark of marks) {
    const copy = { ...mark, id: library.ids(), document_id: nextId, item_id: nextId };
    if (mark.subject === 'document') {
      write.insert('exemption', copy);
      continue;
    }
    const range = { start: Number(mark.start), end: Number(mark.end) };
    const [anchor] = carrying.carry([range]);
    const after = newPlace(carrying, anchor!);
    const place: Row = after
      ? { start: after.start, end: after.end, quote: after.quote }
      : { subject: 'document', start: null, end: null, quote: '' };
    write.insert('exemption', { ...copy, ...place });
    writeReview(carrying, {
      subject: 'exemption',
      itemId: copy.id,
      projectId: mark.project_id as string | null,
      before: placeIn(before, pageBefore, range.start, range.end),
      after,
      anchor: anchor!,
    });
  }
}

/** Tags and rejected suggestions go to the later version; a tag that is lost there stays where it stood. */
import type { PassagePlace } from '../passage-place.ts';
import type { Row } from '../row.ts';
import { type Carrying, newPlace, writeReview } from './carry.ts';

/** Those that were carried before are left alone, so that marks which came later can follow. */
export function carryTags(carrying: Carrying): void {
  const { library, previousId, nextId, write } = carrying;
  const tags = library.db
    .prepare(
      `SELECT tag.* FROM tag JOIN project ON project.id = tag.project_id
       WHERE document_id = ? AND tag.removed_at IS NULL AND project.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM anchor_review AS review WHERE review.item_id = tag.id AND review.document_id = ?)
       ORDER BY tag.id`,
    )
    .all(previousId, nextId) as Row[];
  const anchors = carrying.carry(tags.map(rangeOf));
  for (const [index, tag] of tags.entries()) {
    const anchor = anchors[index]!;
    const after = newPlace(carrying, anchor);
    const { page, start, end, quote, prefix, suffix } = tag;
    const before = { page, start, end, quote, prefix, suffix } as unknown as PassagePlace;
    if (after) write.update('tag', String(tag.id), { document_id: nextId, ...after });
    writeReview(carrying, {
      subject: 'tag',
      itemId: String(tag.id),
      projectId: String(tag.project_id),
      before,
      after,
      anchor,
    });
  }
}

/** Copied, as the earlier version may be read on: what was turned down there is not suggested here again. */
export function carryRejections(carrying: Carrying): void {
  const { library, previousId, nextId, write } = carrying;
  const { db } = library;
  const rejections = db
    .prepare('SELECT * FROM suggestion_rejection WHERE document_id = ? ORDER BY id')
    .all(previousId) as Row[];
  const isThere = db.prepare(
    'SELECT 1 FROM suggestion_rejection WHERE project_id = ? AND document_id = ? AND element = ? AND start = ? AND "end" = ?',
  );
  const anchors = carrying.carry(rejections.map(rangeOf));
  for (const [index, row] of rejections.entries()) {
    const anchor = anchors[index]!;
    if (anchor.state !== 'exact' && anchor.state !== 'moved') continue;
    const { start, end } = anchor;
    if (isThere.get(row.project_id, nextId, row.element, start, end)) continue;
    write.insert('suggestion_rejection', { ...row, id: library.ids(), document_id: nextId, start, end });
  }
}

const rangeOf = (row: Row) => ({ start: Number(row.start), end: Number(row.end) });

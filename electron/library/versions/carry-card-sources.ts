/** Sources of card fields follow to the later version; one that is lost there stays bound to the words it had. */
import type { CardSource } from '../../../shared/contract/cards.ts';
import type { CarriedAnchor } from '../../../shared/versions/carry-anchors.ts';
import { type PassagePlace, placeIn } from '../passage-place.ts';
import type { Row } from '../row.ts';
import { type Carrying, newPlace, writeReview } from './carry.ts';

interface FieldRow {
  id: string;
  sources: string;
  projectId: string;
}

/** Cards that are frozen keep what they were frozen with. */
export function carryCardSources(carrying: Carrying): void {
  const { library, previousId } = carrying;
  const fields = library.db
    .prepare(
      `SELECT card_field.id, sources, card.project_id AS projectId FROM card_field
       JOIN card ON card.id = card_field.card_id JOIN project ON project.id = card.project_id
       WHERE instr(sources, ?) > 0 AND card.state = 'draft' AND card.removed_at IS NULL AND project.removed_at IS NULL
       ORDER BY card_field.id`,
    )
    .all(JSON.stringify(previousId)) as FieldRow[];
  for (const field of fields) carryField(carrying, field);
}

function carryField(carrying: Carrying, { id, sources, projectId }: FieldRow): void {
  const { previousId, nextId, sha256, write } = carrying;
  const all = JSON.parse(sources) as CardSource[];
  const next = all.map((source) => {
    if (source.documentId !== previousId) return source;
    const before = placeOf(carrying, source);
    // A source without a passage is the document as a whole.
    if (!before) return source.quote === undefined ? { ...source, documentId: nextId, sha256 } : source;
    const [anchor] = carrying.carry([before]) as [CarriedAnchor];
    const after = newPlace(carrying, anchor);
    writeReview(carrying, { subject: 'card-source', itemId: id, projectId, before, after, anchor });
    return after ? sourceAt(after, nextId, sha256) : source;
  });
  const row: Row = { sources: JSON.stringify(next) };
  write.update('card_field', id, row);
}

export function sourceAt({ quote, page, start, end }: PassagePlace, documentId: string, sha256: string): CardSource {
  return { documentId, quote, page, start, end, sha256 };
}

/** Null where the source names no place, or one that the text does not hold. */
function placeOf({ before, pageBefore }: Carrying, { quote, start, end }: CardSource): PassagePlace | null {
  if (quote === undefined) return null;
  const from = start ?? before.indexOf(quote);
  if (from < 0) return null;
  return { ...placeIn(before, pageBefore, from, end ?? from + quote.length), quote };
}

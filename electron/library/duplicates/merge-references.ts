/** Makes several references one: one of them stays in the lists and learns what only the others knew; all of them are kept. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { chooseMain, fillGaps } from '../../../shared/references/merge-references.ts';
import type { ChangeWriter } from '../command.ts';
import type { LibraryDatabase } from '../database.ts';
import { isExemptReference } from '../exemptions.ts';
import { findRow, type Row, type SqlValue } from '../row.ts';
import { moveScreening } from './move-screening.ts';

interface Told {
  id: string;
  row: Row;
  csl: CslItem;
  uses: number;
}

interface Stamp {
  [column: string]: SqlValue;
  updated_at: string;
  updated_by: string;
}

/** Which of these would stay: what people decided on or cite, then what says most. */
export function mainOf(db: LibraryDatabase, ids: readonly string[]): string {
  return chooseMain(ids.flatMap((id) => told(db, id) ?? [])).id;
}

/** Those that are still there and of their own. */
export const standingOf = (db: LibraryDatabase, ids: readonly string[]): string[] =>
  ids.filter((id) => told(db, id) !== null);

/** Answers how many were merged into `mainId`; ids that are not there are left out. */
export function mergeInto(
  db: LibraryDatabase,
  write: ChangeWriter,
  stamp: Stamp,
  mainId: string,
  ids: readonly string[],
): number {
  const main = told(db, mainId);
  const others = ids.flatMap((id) => (id === mainId ? [] : (told(db, id) ?? [])));
  if (!main || others.length === 0) return 0;
  // What is marked as exempt in one reference must not come into another, which has no such mark.
  const open = others.filter(({ id }) => !isExemptReference(db, id));
  const csl = JSON.stringify(
    fillGaps(
      main.csl,
      open.map((each) => each.csl),
    ),
  );
  const first = (column: 'doi' | 'pmid') =>
    [main, ...open].map(({ row }) => row[column]).find((value) => value !== null) ?? null;
  write.update('reference', mainId, { csl, doi: first('doi'), pmid: first('pmid') });
  for (const { id } of others) {
    const earlier = db.prepare('SELECT id FROM reference_merge WHERE main_id = ?').pluck().all(id) as string[];
    for (const each of earlier) write.update('reference_merge', each, { main_id: mainId, ...stamp });
    write.insert('reference_merge', { id, main_id: mainId, ...stamp });
    moveDecisions(db, write, stamp, id, mainId);
    moveScreening(db, write, id, mainId);
  }
  return others.length;
}

function told(db: LibraryDatabase, id: string): Told | null {
  const row = findRow(db, 'reference', id);
  if (!row || row.removed_at !== null || findRow(db, 'reference_merge', id)) return null;
  return { id, row, csl: JSON.parse(String(row.csl)) as CslItem, uses: countUses(db, id) };
}

function countUses(db: LibraryDatabase, id: string): number {
  const decided = db
    .prepare("SELECT count(*) FROM project_item WHERE kind = 'reference' AND item_id = ? AND decision <> 'undecided'")
    .pluck()
    .get(id) as number;
  return decided;
}

const weight: Record<string, number> = { included: 2, excluded: 1 };

/** A project's decision on a merged reference is one on the reference that stays; included outweighs excluded. */
function moveDecisions(db: LibraryDatabase, write: ChangeWriter, stamp: Stamp, id: string, mainId: string): void {
  const items = db.prepare("SELECT * FROM project_item WHERE kind = 'reference' AND item_id = ?").all(id) as Row[];
  for (const item of items) {
    const own = `${item.project_id}:reference:${mainId}`;
    const now = findRow(db, 'project_item', own);
    const { decision = null, reason = null } = item;
    const isWeightier = (weight[String(decision)] ?? 0) > (weight[String(now?.decision)] ?? 0);
    if (isWeightier && now) write.update('project_item', own, { decision, reason, ...stamp });
    else if (isWeightier) write.insert('project_item', { ...item, id: own, item_id: mainId, ...stamp });
    write.delete('project_item', String(item.id));
  }
}

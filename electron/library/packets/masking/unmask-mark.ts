/** A mark that comes back from a public packet: what still says that it is masked was never changed. */
import { hasMask, isMask } from '../../../../shared/exemptions/reasons.ts';
import type { MarkState } from '../../../../shared/panel/merge-mark.ts';
import type { LibraryDatabase } from '../../database.ts';
import type { Mark } from '../marks.ts';
import { cellHash } from '../packet-mark.ts';

export interface UnmaskedMark {
  before: MarkState;
  theirs: Mark | null;
  /** Someone wrote around a mask, or judged anew what was withheld: it cannot be told what stands for what. */
  isMasked: boolean;
}

type WithheldTest = (mark: Mark, cell: string) => boolean;

/** Where the rest of a cell was changed, its masked parts are ours again, and the cell counts as changed by them alone. */
export function unmask(
  before: MarkState,
  ours: Mark | null,
  theirs: Mark | null,
  isWithheld: WithheldTest,
): UnmaskedMark {
  const untouched = { before, theirs, isMasked: false };
  if (!theirs?.cells || !theirs.state || !ours?.cells || !ours.state) return untouched;
  const changed = Object.entries(theirs.cells).filter(
    ([cell, value]) => theirs.state?.[cell] !== before?.[cell] && hasMask(JSON.stringify(value)),
  );
  if (changed.length === 0) return untouched;
  const cells = { ...theirs.cells };
  const state = { ...theirs.state };
  const base = { ...before };
  let isMasked = false;
  for (const [cell, value] of changed) {
    const restored = restore(value, ours.cells[cell]);
    if (isWithheld(ours, cell) || hasMask(JSON.stringify(restored))) {
      isMasked = true;
      continue;
    }
    cells[cell] = restored;
    state[cell] = cellHash(restored);
    base[cell] = ours.state[cell] ?? state[cell];
  }
  return { before: base, theirs: { ...theirs, cells, state }, isMasked };
}

function restore(value: unknown, ours: unknown): unknown {
  if (typeof value === 'string') return isMask(value) && typeof ours === 'string' ? ours : value;
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  const whole = (ours ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restore(each, whole[key])]));
}

/** Whether a judgement was withheld with its level, which the packet then did not tell either. */
export function judgementsWithheld(db: LibraryDatabase): WithheldTest {
  const find = db.prepare(
    `SELECT 1 FROM exemption WHERE subject = 'grade' AND item_id = ? AND field IN ('', ?) AND removed_at IS NULL`,
  );
  return ({ kind, row }, cell) => kind === 'grade' && find.get(row.id, cell) !== undefined;
}

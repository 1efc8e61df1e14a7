/** A mark that comes back from a public packet: what still says that it is masked was never changed. */
import { hasMask, isMask } from '../../../../shared/exemptions/reasons.ts';
import type { MarkState } from '../../../../shared/panel/merge-mark.ts';
import type { Mark } from '../marks.ts';
import { cellHash } from '../packet-mark.ts';

export interface UnmaskedMark {
  before: MarkState;
  theirs: Mark | null;
  /** Someone wrote around a mask: it cannot be told what stands for what. */
  isMasked: boolean;
}

/** Where the rest of a cell was changed, its masked parts are ours again, and the cell counts as changed by them alone. */
export function unmask(before: MarkState, ours: Mark | null, theirs: Mark | null): UnmaskedMark {
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
    if (hasMask(JSON.stringify(restored))) {
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

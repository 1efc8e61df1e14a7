/**
 * Three states of one mark, compared cell by cell: as it was when the packet left (base), as it is in our library, and as
 * it is in the packet. See docs/decisions/0021-packets.md.
 */

/** Cell → what stands in it, or its hash; only equality counts. Null: the mark is not there. */
export type MarkState = Readonly<Record<string, string>> | null;

/** Cells that only make sense together: where one side changes the first, and the other any of them, all conflict. */
export interface MarkRules {
  bound?: readonly string[];
  /** What stands in a mark that nobody has written in; without it, two that were made apart conflict in all they differ in. */
  untouched?: Readonly<Record<string, string>>;
}

export type MarkStatus = 'added' | 'identical' | 'changed' | 'conflicting';
export interface MarkMerge {
  status: MarkStatus;
  /** Cells that are taken from the packet without asking. */
  take: readonly string[];
  /** Cells that someone must choose for. */
  conflicts: readonly string[];
}

/** Stands among the cells for whether the mark is there at all. */
export const presence = 'presence';

export const nothing: MarkMerge = { status: 'identical', take: [], conflicts: [] };

/** Answers the same whichever of several packets is merged first, but for cells that they fill differently. */
export function mergeMark(base: MarkState, ours: MarkState, theirs: MarkState, rules: MarkRules = {}): MarkMerge {
  if (isSameState(theirs, base) || isSameState(theirs, ours)) return nothing;
  if (!base && !ours) return { status: 'added', take: [presence], conflicts: [] };
  if (!theirs || !ours) {
    return isSameState(ours, base)
      ? { status: 'changed', take: [presence], conflicts: [] }
      : { status: 'conflicting', take: [], conflicts: [presence] };
  }
  const ground = base ?? rules.untouched ?? {};
  const differing = Object.keys(theirs).filter((cell) => theirs[cell] !== ours[cell] && theirs[cell] !== ground[cell]);
  const clashing = new Set(differing.filter((cell) => ours[cell] !== ground[cell]));
  for (const cell of boundConflicts(ground, ours, theirs, rules.bound ?? [])) clashing.add(cell);
  const take = differing.filter((cell) => !clashing.has(cell));
  if (clashing.size > 0) return { status: 'conflicting', take, conflicts: [...clashing] };
  return take.length > 0 ? { status: 'changed', take, conflicts: [] } : nothing;
}

function boundConflicts(
  ground: NonNullable<MarkState>,
  ours: NonNullable<MarkState>,
  theirs: NonNullable<MarkState>,
  bound: readonly string[],
): string[] {
  const [first] = bound;
  if (first === undefined || ours[first] === theirs[first]) return [];
  const isTouched = (side: NonNullable<MarkState>) => bound.some((cell) => side[cell] !== ground[cell]);
  return isTouched(ours) && isTouched(theirs) ? bound.filter((cell) => ours[cell] !== theirs[cell]) : [];
}

/** The state that a later merge of the same packet compares with: what was settled now, and the old base for the rest. */
export function settledState(
  base: MarkState,
  theirs: MarkState,
  open: readonly string[],
  { untouched, bound = [] }: MarkRules = {},
): MarkState {
  if (open.includes(presence)) return base;
  if (!theirs || open.length === 0) return theirs;
  const settled = { ...theirs };
  const ground = base ?? untouched ?? {};
  const isBoundOpen = bound.some((cell) => open.includes(cell));
  for (const cell of isBoundOpen ? [...open, ...bound] : open) {
    const before = ground[cell];
    if (before === undefined) delete settled[cell];
    else settled[cell] = before;
  }
  return settled;
}

export function isSameState(a: MarkState, b: MarkState): boolean {
  if (!a || !b) return a === b;
  const cells = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...cells].every((cell) => a[cell] === b[cell]);
}

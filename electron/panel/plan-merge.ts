/** What merging a packet would do, mark by mark, before anything is done. */
import type { LeftOutReason, MergeReport, MergeRow } from '../../shared/contract/packets.ts';
import { AppError } from '../../shared/errors.ts';
import { type MarkMerge, type MarkRules, mergeMark, presence } from '../../shared/panel/merge-mark.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { gradeRules, listMarks, type Mark } from '../library/packets/marks.ts';
import { unmask } from '../library/packets/masking/unmask-mark.ts';
import { findLibraryId, type MarkStates, readSettled } from '../library/packets/packet-mark.ts';
import { findObstacle } from '../library/packets/place-mark.ts';
import { lastHand, titleOf } from '../library/packets/tell-mark.ts';
import { listProjects } from '../library/projects.ts';
import type { OpenPacket } from './open-packet.ts';
import { workIn } from './packet-work.ts';

export interface PlannedMark {
  key: string;
  base: MarkStates[string];
  ours: Mark | null;
  theirs: Mark | null;
  rules: MarkRules;
  merge: MarkMerge;
  reason: LeftOutReason | null;
}

/** Throws `packet-other-library` where the packet did not come from this library, `packet-project-gone`. */
export function planMerge(db: LibraryDatabase, opened: OpenPacket): PlannedMark[] {
  const { packet, marks } = opened;
  if (findLibraryId(db) !== packet.libraryId) {
    throw new AppError('packet-other-library', { project: packet.projectTitle, person: packet.madeBy });
  }
  if (!listProjects(db).some(({ id }) => id === packet.projectId)) {
    throw new AppError('packet-project-gone', { project: packet.projectTitle, person: packet.madeBy });
  }
  const here = listMarks(db, packet.projectId);
  const settled = readSettled(db, packet.id);
  const base: MarkStates = { ...opened.base, ...settled };
  const obstacle = findObstacle(db, packet.projectId, opened.db);
  // Nobody who works in a packet makes a row go but by undoing their own: what it names and lacks is not taken away here.
  return [...new Set([...marks.keys(), ...Object.keys(settled)])].map((key) => {
    const ours = here.get(key) ?? null;
    const { theirs, before, isMasked } = unmask(base[key] ?? null, ours, marks.get(key) ?? null);
    const rules = (theirs ?? ours)?.kind === 'grade' ? gradeRules : {};
    const merge = mergeMark(before, ours?.state ?? null, theirs?.state ?? null, rules);
    const isIn = merge.status === 'identical' && theirs?.cells !== null;
    const reason = isIn || !theirs ? null : (obstacle(theirs, ours) ?? (isMasked ? 'masked' : null));
    return { key, base: before, ours, theirs, rules, merge, reason };
  });
}

export function reportOf(db: LibraryDatabase, opened: OpenPacket, planned: readonly PlannedMark[]): MergeReport {
  const rows = planned.flatMap((mark) => rowOf(db, opened.db, mark) ?? []);
  const counts = { added: 0, identical: 0, changed: 0, conflicting: 0, 'left-out': 0 };
  for (const { status } of rows) counts[status]++;
  return { packet: opened.packet, rows, counts, work: workIn(opened) };
}

/** Null for what stood in the packet once and is neither here nor there now. */
function rowOf(db: LibraryDatabase, packet: LibraryDatabase, planned: PlannedMark): MergeRow | null {
  const { key, ours, theirs, merge, reason } = planned;
  const mark = theirs ?? ours;
  if (!mark || (!ours?.state && !theirs?.state && !reason)) return null;
  const status = reason ? 'left-out' : merge.status;
  const isTold = status !== 'identical';
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    key,
    kind: mark.kind,
    status,
    reason,
    title: titleOf(db, mark.row) ?? titleOf(packet, mark.row) ?? '',
    element: (mark.kind === 'grade' ? null : mark.row.element) as MergeRow['element'],
    quote: mark.cells && text(mark.row.quote),
    page: typeof mark.row.page === 'number' ? mark.row.page : null,
    ours: isTold && ours?.state ? lastHand(db, ours) : null,
    theirs: isTold && theirs?.state ? lastHand(packet, theirs) : null,
    cells: isTold ? cellsOf(planned) : [],
  };
}

function cellsOf({ ours, theirs, merge }: PlannedMark): MergeRow['cells'] {
  const told = [...merge.take, ...merge.conflicts];
  const side = (mark: Mark | null) => (mark?.state && mark.cells) || null;
  const [here, there] = [side(ours), side(theirs)];
  const names = told.includes(presence) ? Object.keys(there ?? here ?? {}) : told;
  const json = (cells: Record<string, unknown> | null, name: string) => cells && JSON.stringify(cells[name]);
  return names.map((cell) => ({
    cell,
    ours: json(here, cell),
    theirs: json(there, cell),
    isConflict: merge.conflicts.includes(presence) || merge.conflicts.includes(cell),
  }));
}

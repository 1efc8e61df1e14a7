/** What merging a packet would do, mark by mark, before anything is done. */
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { LeftOutReason, MergeReport, MergeRow } from '../../shared/contract/packets.ts';
import { AppError } from '../../shared/errors.ts';
import { type MarkMerge, type MarkRules, mergeMark, nothing, presence } from '../../shared/panel/merge-mark.ts';
import { isBlindToAppraisal } from '../library/appraisals.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { gradeRules, listMarks, type Mark } from '../library/packets/marks.ts';
import { unmask } from '../library/packets/masking/unmask-mark.ts';
import { findLibraryId, type MarkStates, readSettled } from '../library/packets/packet-mark.ts';
import { findObstacle } from '../library/packets/place-mark.ts';
import { findSameSearch, followMerged, outweighed } from '../library/packets/screening-marks.ts';
import { lastHand, titleOf } from '../library/packets/tell-mark.ts';
import { listProjects } from '../library/projects.ts';
import { isBlindTo } from '../library/screening/blind-decisions.ts';
import { leaveAgreedAlone } from './agreed-alone.ts';
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

/** `tools`: those known here. Throws `packet-other-library` where the packet did not come from this library, `packet-project-gone`. */
export function planMerge(db: LibraryDatabase, opened: OpenPacket, tools: readonly AppraisalTool[]): PlannedMark[] {
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
  const obstacle = findObstacle(db, packet, opened.db, tools);
  const followed = new Map(
    [...marks].map(([key, mark]) => [key, mark.kind === 'decision' ? followMerged(db, mark) : mark]),
  );
  const weaker = outweighed([...followed.values()].filter(({ kind }) => kind === 'decision'));
  const oursOf = (key: string, theirs: Mark | undefined): Mark | null => {
    if (theirs?.kind === 'decision') return here.get(`decision:${theirs.row.id}`) ?? null;
    const same = theirs?.kind === 'search' && theirs.state && !here.has(key) ? findSameSearch(db, theirs.row) : null;
    return here.get(same ? `search:${same.id}` : key) ?? null;
  };
  // Nobody who works in a packet makes a row go but by undoing their own: what it names and lacks is not taken away here.
  const planned = [...new Set([...marks.keys(), ...Object.keys(settled)])].map((key): PlannedMark => {
    const found = followed.get(key);
    const ours = oursOf(key, found);
    const { theirs, before, isMasked } = unmask(base[key] ?? null, ours, found ?? null);
    const rules = (theirs ?? ours)?.kind === 'grade' ? gradeRules : {};
    const merge = weaker.has(key) ? nothing : mergeMark(before, ours?.state ?? null, theirs?.state ?? null, rules);
    const isIn = merge.status === 'identical' && theirs?.cells !== null;
    const reason = isIn || !theirs ? null : (obstacle(theirs, { ours, before }) ?? (isMasked ? 'masked' : null));
    return { key, base: before, ours, theirs, rules, merge, reason };
  });
  return leaveAgreedAlone(db, { projectId: packet.projectId, here: here.values(), planned });
}

/** As `viewerId` may see it: what somebody decided is not told before all have. */
export function reportOf(
  db: LibraryDatabase,
  opened: OpenPacket,
  planned: readonly PlannedMark[],
  viewerId: string,
): MergeReport {
  const counts = { added: 0, identical: 0, changed: 0, conflicting: 0, 'left-out': 0 };
  const rows = planned.flatMap((mark) => {
    const status = statusOf(mark);
    if (!status) return [];
    counts[status]++;
    const isQuiet = mark.theirs?.kind === 'decision' && (status === 'added' || status === 'identical');
    return isQuiet ? [] : [rowOf(db, opened.db, mark, viewerId)];
  });
  return { packet: opened.packet, rows, counts, work: workIn(opened) };
}

/** Null for what stood in the packet once and is neither here nor there now. */
function statusOf({ ours, theirs, merge, reason }: PlannedMark): MergeRow['status'] | null {
  if (!(theirs ?? ours) || (!ours?.state && !theirs?.state && !reason)) return null;
  return reason ? 'left-out' : merge.status;
}

function rowOf(db: LibraryDatabase, packet: LibraryDatabase, planned: PlannedMark, viewerId: string): MergeRow {
  const { key, ours, theirs, reason } = planned;
  const mark = (theirs ?? ours)!;
  const status = statusOf(planned)!;
  const isBlind =
    (mark.kind === 'decision' && isBlindTo(db, viewerId, String(mark.row.id))) ||
    (mark.kind === 'appraisal' && isBlindToAppraisal(db, viewerId, String(mark.row.id)));
  const isTold = status !== 'identical';
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    key,
    kind: mark.kind,
    status,
    reason,
    title: titleOf(db, mark) ?? titleOf(packet, mark) ?? '',
    element: (mark.row.element ?? null) as MergeRow['element'],
    quote: mark.cells && text(mark.row.quote),
    page: typeof mark.row.page === 'number' ? mark.row.page : null,
    ours: isTold && ours?.state ? lastHand(db, ours) : null,
    theirs: isTold && theirs?.state ? lastHand(packet, theirs) : null,
    cells: isTold && !isBlind ? cellsOf(planned) : [],
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

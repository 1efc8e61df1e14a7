/** What a packet says was agreed on together, though not all have decided: the service refuses it here as well. */
import type { LibraryDatabase } from '../library/database.ts';
import type { Mark } from '../library/packets/marks.ts';
import { getScreeningSetup } from '../library/screening/setup.ts';
import type { PlannedMark } from './plan-merge.ts';

/** `here` are the marks of the library. Votes count as they stand after the merge: one that the packet takes back is none. */
export function leaveAgreedAlone(
  db: LibraryDatabase,
  { projectId, here, planned }: { projectId: string; here: Iterable<Mark>; planned: readonly PlannedMark[] },
): PlannedMark[] {
  const { persons } = getScreeningSetup(db, projectId);
  const voters = new Map<string, Set<string>>();
  const count = (mark: Mark) => {
    if (mark.kind !== 'decision' || mark.row.person_id === null) return;
    const known = voters.get(decidedOf(mark)) ?? new Set();
    if (mark.state) known.add(String(mark.row.person_id));
    else known.delete(String(mark.row.person_id));
    voters.set(decidedOf(mark), known);
  };
  for (const mark of here) count(mark);
  for (const { theirs, reason, merge } of planned) if (theirs && !reason && merge.take.length > 0) count(theirs);
  return planned.map((mark) => {
    const { theirs, ours, reason } = mark;
    const isAgreed = theirs?.kind === 'decision' && theirs.state !== null && theirs.row.person_id === null;
    if (reason || !isAgreed || ours?.state || theirs.row.stage === 'retrieval') return mark;
    const isComplete = (voters.get(decidedOf(theirs))?.size ?? 0) >= persons;
    return isComplete ? mark : { ...mark, reason: 'not-agreed' };
  });
}

const decidedOf = ({ row }: Mark) => `${row.stage}:${row.reference_id}`;

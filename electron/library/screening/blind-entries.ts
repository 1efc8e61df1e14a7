/** The log as somebody may read it who has yet to decide: that the other of two has decided, and not what. */
import type { LibraryDatabase } from '../database.ts';
import { changesOf } from '../history.ts';
import { findRow, type Row } from '../row.ts';
import { isBlindTo } from './blind-decisions.ts';

const decisions = new Set(['screening.include', 'screening.exclude', 'screening.unsure', 'screening.undecided']);

/** Of an entry with more, every one would have to be looked at for each list. */
const mostLookedAt = 50;

/** The row of an entry, or the same with the decision left out of it. */
export function withoutBlindDecision(db: LibraryDatabase, row: Row, personId: string): Row {
  const action = String(row.action);
  const params = JSON.parse(String(row.params)) as { action?: string; count?: number };
  const told = action.startsWith('history.') ? params.action : action;
  if (!told || !decisions.has(told) || row.person_id === personId || !hidesDecision(db, row, personId)) return row;
  return action === told
    ? { ...row, action: 'screening.decided' }
    : { ...row, params: JSON.stringify({ ...params, action: 'screening.decided' }) };
}

function hidesDecision(db: LibraryDatabase, { seq, project_id }: Row, personId: string): boolean {
  if (findRow(db, 'screening', String(project_id))?.persons !== 2) return false;
  const changes = changesOf(db, Number(seq)).filter(({ table }) => table === 'screening_decision');
  return changes.length > mostLookedAt || changes.some(({ id }) => isBlindTo(db, personId, id));
}

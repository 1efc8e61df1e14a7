/** The log as somebody may read it who has yet to decide: that the other of two has decided, and not what. */
import type { LibraryDatabase } from '../database.ts';
import { findRow, type Row } from '../row.ts';
import { isBlindTo } from './blind-decisions.ts';
import { isDecision, untoldDecision } from './untold-decision.ts';

/** An entry of more stays untold: each decision would have to be looked at for every list that it stands in. */
const mostLookedAt = 50;

/** The row of an entry, or the same with the decision left out of it. Who takes another's entry back may still be blind to it. */
export function withoutBlindDecision(db: LibraryDatabase, row: Row, personId: string): Row {
  const action = String(row.action);
  const params = JSON.parse(String(row.params)) as { action?: string };
  const told = action.startsWith('history.') ? params.action : action;
  if (!told || !isDecision(told) || !hidesDecision(db, row, personId)) return row;
  return action === told
    ? { ...row, action: untoldDecision(told) }
    : { ...row, params: JSON.stringify({ ...params, action: untoldDecision(told) }) };
}

function hidesDecision(db: LibraryDatabase, { seq, project_id }: Row, personId: string): boolean {
  if (findRow(db, 'screening', String(project_id))?.persons !== 2) return false;
  const changed = db
    .prepare("SELECT row_id FROM change WHERE history_seq = ? AND table_name = 'screening_decision' LIMIT ?")
    .pluck()
    .all(seq, mostLookedAt + 1) as string[];
  const others = changed.filter((id) => !id.endsWith(`:${personId}`));
  return others.length > mostLookedAt || others.some((id) => isBlindTo(db, personId, id));
}

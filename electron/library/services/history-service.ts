import type { HistoryService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { historyState, listHistory, redo, undo } from '../history.ts';
import { findRow } from '../row.ts';
import type { Session } from '../session.ts';

/** Undo, redo and the log, for the person who is working. */
export function createHistoryService(session: Session): HistoryService {
  /** A removed project keeps its history. */
  const known = (projectId: string | null) => {
    if (projectId === null || findRow(session.library().db, 'project', projectId)) return projectId;
    throw new AppError('not-found', { noun: 'project', id: projectId });
  };
  const scope = (projectId: string | null) => ({ personId: session.person().id, projectId: known(projectId) });
  return {
    list: ({ projectId, limit }) => listHistory(session.library().db, known(projectId), limit),
    state: (projectId) => historyState(session.library().db, scope(projectId)),
    undo: (projectId) => undo(session.library(), scope(projectId)),
    redo: (projectId) => redo(session.library(), scope(projectId)),
  };
}

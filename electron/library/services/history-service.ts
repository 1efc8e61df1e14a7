import type { HistoryService } from '../../../shared/contract/services.ts';
import { historyState, listHistory, redo, undo } from '../history.ts';
import type { Session } from '../session.ts';

/** Undo, redo and the log, for the person who is working. */
export function createHistoryService(session: Session): HistoryService {
  const scope = (projectId: string | null) => ({ personId: session.person().id, projectId });
  return {
    list: ({ projectId, limit }) => listHistory(session.library().db, projectId, limit),
    state: (projectId) => historyState(session.library().db, scope(projectId)),
    undo: (projectId) => undo(session.library(), scope(projectId)),
    redo: (projectId) => redo(session.library(), scope(projectId)),
  };
}

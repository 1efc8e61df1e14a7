import type { HistoryService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { historyState, redo, undo } from '../history.ts';
import { historyChanges } from '../history-changes.ts';
import { historyChoices, listHistory } from '../history-list.ts';
import { revert } from '../revert.ts';
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
    list: (input) =>
      listHistory(session.library().db, { ...input, projectId: known(input.projectId) }, session.person().id),
    choices: () => historyChoices(session.library().db),
    changes: (id) => historyChanges(session.library().db, id, session.person().id),
    revert: (id) => revert(session, id),
    state: (projectId) => historyState(session.library().db, scope(projectId)),
    undo: (projectId) => undo(session.library(), scope(projectId)),
    redo: (projectId) => redo(session.library(), scope(projectId)),
  };
}

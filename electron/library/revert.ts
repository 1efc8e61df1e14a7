/** Taking back one entry of the log, wherever it stands: a command of its own, so that it can be undone like any other. */
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { AppError } from '../../shared/errors.ts';
import type { ChangeWriter } from './command.ts';
import {
  backwards,
  blocked,
  changesOf,
  entryFromRow,
  historyState,
  isConstraintFailure,
  isUntouched,
  type Step,
  undo,
  withoutStaleTimes,
} from './history.ts';
import { getEntryRow, historyChanges } from './history-changes.ts';
import { listHistory } from './history-list.ts';
import { onLaterParts } from './on-later-parts.ts';
import { untoldDecision } from './screening/untold-decision.ts';
import { command, type Session } from './session.ts';

/** Throws `not-found`, `undo-done`, `undo-nothing`, `undo-erased`, `undo-barrier` or `undo-blocked`. */
export function revert(session: Session, id: string): HistoryEntry {
  const library = session.library();
  const { db } = library;
  const row = getEntryRow(db, id);
  const entry = entryFromRow(row);
  const scope = { personId: session.person().id, projectId: entry.projectId };
  // What the person did last is undone as by Ctrl+Z, so that it can be done again.
  if (historyState(db, scope).undo?.id === id) return undo(library, scope);
  const { refusal } = historyChanges(db, id, scope.personId);
  if (refusal) {
    throw new AppError(refusal.code, {
      action: untoldDecision(entry.action),
      later: refusal.later?.action ?? 'history',
    });
  }
  const { action: inner = entry.action, ...params } = entry.params;
  const what = {
    projectId: entry.projectId,
    action: entry.action === 'history.revert' ? 'history.restore' : 'history.revert',
    params: { ...params, action: inner },
  };
  command(session, what, (write) => {
    for (const change of changesOf(db, Number(row.seq)).reverse()) {
      const step = onLaterParts(db, backwards(change));
      if (!isUntouched(db, step)) throw blocked(db, row, change);
      try {
        takeStep(write, step.to === null ? step : { ...step, to: withoutStaleTimes(db, step, step.to) });
      } catch (error) {
        throw isConstraintFailure(error) ? blocked(db, row, change) : error;
      }
    }
  });
  return listHistory(db, { projectId: null, limit: 1 }, session.person().id)[0]!;
}

function takeStep(write: ChangeWriter, { table, id, from, to }: Step): void {
  if (to === null) write.delete(table, id);
  else if (from === null) write.insert(table, to);
  else write.update(table, id, to);
}

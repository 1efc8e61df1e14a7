/** Undo and redo: of the current project and of the library as a whole, whichever was changed last. */
import { useEffect, useState } from 'react';
import type { HistoryEntry, HistoryState } from '../../shared/contract/history.ts';
import { useApiMutation, useApiQuery } from '../api/queries.ts';
import { useCurrentProject } from './current-project.tsx';
import { useLibraryState } from './library-state.ts';
import { forgetUndoNotice } from './use-undo-notice.ts';

export interface UndoStep {
  entry: HistoryEntry;
  scope: string | null;
}

/** The newest step that can be undone (by when it was done) or redone (by when it was undone). */
export function newestStep(
  direction: 'undo' | 'redo',
  states: readonly { scope: string | null; state: HistoryState | undefined }[],
): UndoStep | null {
  let best: UndoStep | null = null;
  const when = (entry: HistoryEntry) => (direction === 'redo' ? (entry.undoneAt ?? entry.at) : entry.at);
  for (const { scope, state } of states) {
    const entry = state?.[direction];
    if (entry && (!best || when(entry) > when(best.entry))) best = { entry, scope };
  }
  return best;
}

export function useUndo() {
  const { project, isLoading } = useCurrentProject();
  const library = useLibraryState().data;
  const isOpen = (library?.path ?? null) !== null;
  const projectId = project?.id ?? null;
  const ofLibrary = useApiQuery(['history', 'state', null], (api) => api.history.state.query({ projectId: null }), {
    enabled: isOpen,
  });
  const ofProject = useApiQuery(['history', 'state', projectId], (api) => api.history.state.query({ projectId }), {
    enabled: isOpen && projectId !== null,
  });
  const states = [
    { scope: null, state: ofLibrary.data },
    { scope: projectId, state: projectId === null ? undefined : ofProject.data },
  ];
  const undo = library?.isReadOnly ? null : newestStep('undo', states);
  const redo = library?.isReadOnly ? null : newestStep('redo', states);
  const undoing = useApiMutation((api, scope: string | null) => api.history.undo.mutate({ projectId: scope }), {
    onSuccess: ({ id }) => forgetUndoNotice(id),
  });
  const redoing = useApiMutation((api, scope: string | null) => api.history.redo.mutate({ projectId: scope }));
  const isKnown = !isLoading && !ofLibrary.isPending && (projectId === null || !ofProject.isPending);
  const run = (direction: 'undo' | 'redo') => {
    const step = direction === 'undo' ? undo : redo;
    if (step) (direction === 'undo' ? undoing : redoing).mutate(step.scope);
  };
  /** What was asked for before it was known what there is to undo. */
  const [asked, setAsked] = useState<'undo' | 'redo' | null>(null);
  const ask = (direction: 'undo' | 'redo') => (isKnown ? run(direction) : setAsked(direction));
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once, when it has become known
  useEffect(() => {
    if (!isKnown || !asked) return;
    setAsked(null);
    run(asked);
  }, [isKnown, asked]);
  const savedTimes = states.flatMap(({ state }) => (state?.savedAt ? [state.savedAt] : []));
  return {
    undoStep: undo,
    redoStep: redo,
    savedAt: savedTimes.sort().at(-1) ?? null,
    isBusy: undoing.isPending || redoing.isPending,
    /** Whether there may be something to undo or redo. */
    mayUndo: undo !== null || !isKnown,
    mayRedo: redo !== null || !isKnown,
    undo: () => ask('undo'),
    redo: () => ask('redo'),
  };
}

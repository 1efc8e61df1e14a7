import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultSet } from '../../../../shared/contract/studies.ts';
import { useUndoNotice } from '../../../app/use-undo-notice.ts';
import type { StudyChanges } from './study-data.ts';

/** What a row does to its result. The same object at each drawing, so that only rows that changed are drawn anew. */
export interface FigureActions {
  set(part: ResultSet): Promise<unknown>;
  remove(resultId: string, studyName: string): void;
}

export function useFigureActions(projectId: string, changes: StudyChanges): FigureActions {
  const { t } = useTranslation('studies');
  const tellUndo = useUndoNotice(projectId);
  const latest = useRef({ t, tellUndo, changes });
  latest.current = { t, tellUndo, changes };
  return useMemo(
    () => ({
      set: (part) => latest.current.changes.setResults.mutateAsync([part]),
      remove(resultId, name) {
        const { t: words, tellUndo: tell, changes: now } = latest.current;
        now.removeResults.mutate([resultId], { onSuccess: () => void tell(words('row.removed', { name })) });
      },
    }),
    [],
  );
}

/** Removes without asking, and offers to undo. */
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import type { ItemNoun } from './item-nouns.ts';

export function useRemove(noun: ItemNoun, onDone: () => void): (ids: string[]) => void {
  const { t } = useTranslation('library');
  const tellUndo = useUndoNotice(null);
  const remove = useApiMutation((api, ids: string[]) => api[noun].remove.mutate({ ids }), {
    onSuccess: ({ removed }) => {
      onDone();
      void tellUndo(t('removed', { count: removed }));
    },
  });
  return (ids) => remove.mutate(ids);
}

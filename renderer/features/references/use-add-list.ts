/** Takes a list of references into the library, and tells how many came with the way back beside it. */
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { useFormat } from '../../ui/format.ts';

export function useAddList(onDone: () => void) {
  const { t } = useTranslation('references');
  const { number } = useFormat();
  const tellUndo = useUndoNotice(null);
  return useApiMutation((api, input: { name: string; text: string }) => api.imports.addList.mutate(input), {
    onSuccess: ({ ids, status }) => {
      onDone();
      const count = status === 'duplicate' ? 0 : ids.length;
      void tellUndo(t('list.added', { count, number: number(count) }));
    },
  });
}

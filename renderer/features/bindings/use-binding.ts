/** What a person says a source is; each decision with its way back beside it. */
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { useFormat } from '../../ui/format.ts';

const touched = [['bindings'], ['history'], ['cards']];

export function useBinding({ id: documentId, title }: { id: string; title: string }) {
  const { t } = useTranslation('bindings');
  const { t: tr } = useTranslation('references');
  const { number } = useFormat();
  const tellUndo = useUndoNotice(null);
  const bind = useApiMutation(
    (api, { marker, referenceId }: { marker: string; referenceId: string | null }) =>
      api.bindings.bind.mutate({ documentId, bindings: [{ marker, referenceId }] }),
    {
      invalidates: touched,
      onSuccess: (_, { marker, referenceId }) =>
        void tellUndo(t(referenceId === null ? 'done.parted' : 'done.bound', { marker })),
    },
  );
  const bindSeveral = useApiMutation(
    (api, bindings: { marker: string; referenceId: string }[]) => api.bindings.bind.mutate({ documentId, bindings }),
    {
      invalidates: touched,
      onSuccess: ({ updated }) => void tellUndo(t('done.several', { number: number(updated) })),
    },
  );
  const release = useApiMutation(
    (api, marker: string) => api.bindings.release.mutate({ documentId, markers: [marker] }),
    { invalidates: touched, onSuccess: (_, marker) => void tellUndo(t('done.released', { marker })) },
  );
  const add = useApiMutation((api, words: string) =>
    api.imports.addList.mutate({ name: tr('list.nameOf', { title }).slice(0, 300), text: `1. ${words}` }),
  );
  return {
    bind: (marker: string, referenceId: string | null) => bind.mutate({ marker, referenceId }),
    /** One step, with one way back. */
    bindSeveral: (bindings: { marker: string; referenceId: string }[]) => bindSeveral.mutate(bindings),
    release: (marker: string) => release.mutate(marker),
    /** Into the library as a reference of its own, which the source is from then on. */
    add: (marker: string, words: string) =>
      add.mutate(words, { onSuccess: ({ ids }) => ids[0] && bind.mutate({ marker, referenceId: ids[0] }) }),
    isBusy: bind.isPending || bindSeveral.isPending || release.isPending || add.isPending,
  };
}

export type Binding = ReturnType<typeof useBinding>;

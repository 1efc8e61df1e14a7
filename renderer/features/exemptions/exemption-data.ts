/** What is exempt from public access, as the screens read and change it. */

import { useTranslation } from 'react-i18next';
import { templateFields } from '../../../shared/cards/template-fields.ts';
import type { Exemption, ExemptionAdd, ExemptionAddMany } from '../../../shared/contract/exemptions.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { useLibraryState } from '../../app/library-state.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { useLocale } from '../../ui/format.ts';

/** Not in a library that is open to read only, nor in a packet. */
export function useCanExempt(): boolean {
  const library = useLibraryState().data;
  return library !== undefined && !library.isReadOnly && !library.packet;
}

/** All of the library: what one project withholds holds in all. */
export function useExemptions(): Exemption[] {
  return useApiQuery(['exemptions'], (api) => api.exemptions.list.query({})).data ?? [];
}

export function useProjectExemptions(projectId: string) {
  return useApiQuery(['exemptions', projectId], (api) => api.exemptions.list.query({ projectId }));
}

/** Names of cards' fields by their key, in the language of the screen. */
export function useFieldLabels(): ReadonlyMap<string, string> {
  const locale = useLocale();
  const templates = useApiQuery(['cards', 'templates'], (api) => api.cards.templates.query()).data ?? [];
  return new Map(templates.flatMap(templateFields).map(({ field }) => [field.key, field.label[locale]]));
}

/** What a mark would stand on. */
export type ExemptionTarget = Pick<ExemptionAdd, 'subject' | 'itemId' | 'field' | 'start' | 'end'>;

export type ExemptionWords = Pick<Exemption, 'reason' | 'note' | 'owner' | 'until'>;

export function useAddExemption(onSuccess: () => void) {
  const { project } = useCurrentProject();
  return useApiMutation(
    (api, { target, words }: { target: ExemptionTarget; words: ExemptionWords }) =>
      api.exemptions.add.mutate({ projectId: project?.id ?? null, ...target, ...words }),
    { onSuccess },
  );
}

/** Whole sources that get the same mark. */
export type ManyTargets = Pick<ExemptionAddMany, 'subject' | 'itemIds'>;

export function useAddExemptions(onSuccess: () => void) {
  const { t } = useTranslation('exemptions');
  const { project } = useCurrentProject();
  const projectId = project?.id ?? null;
  const tellUndo = useUndoNotice(projectId);
  return useApiMutation(
    (api, { target, words }: { target: ManyTargets; words: ExemptionWords }) =>
      api.exemptions.addMany.mutate({ projectId, ...target, ...words }),
    {
      onSuccess: ({ added }) => {
        onSuccess();
        void tellUndo(t('added', { count: added }));
      },
    },
  );
}

export function useUpdateExemption(onSuccess: () => void) {
  return useApiMutation(
    (api, { id, words }: { id: string; words: ExemptionWords }) => api.exemptions.update.mutate({ id, ...words }),
    { onSuccess },
  );
}

export const useRemoveExemption = (onSuccess?: () => void) =>
  useApiMutation((api, id: string) => api.exemptions.remove.mutate({ id }), { ...(onSuccess && { onSuccess }) });

/** The mark on a document; where there is none, that on a passage of it. */
export function exemptionOfDocument(exemptions: readonly Exemption[], documentId: string): Exemption | undefined {
  const own = exemptions.filter(({ subject, itemId }) => isOnDocument(subject) && itemId === documentId);
  return own.find(({ subject }) => subject === 'document') ?? own[0];
}

const isOnDocument = (subject: Exemption['subject']) => subject === 'document' || subject === 'passage';

/** For a list: the mark on the whole of a record, else on a part of it. */
export function exemptionOfRecord(
  exemptions: readonly Exemption[],
  { subject, itemId }: Pick<ExemptionTarget, 'subject' | 'itemId'>,
): Exemption | undefined {
  const own = exemptions.filter((each) => each.subject === subject && each.itemId === itemId);
  return own.find(({ field }) => field === '') ?? own[0];
}

/** The mark on a thing itself, or on one part of it. */
export function exemptionOn(
  exemptions: readonly Exemption[],
  { subject, itemId, field = '', start = null }: ExemptionTarget,
): Exemption | undefined {
  return exemptions.find(
    (each) =>
      each.subject === subject &&
      each.itemId === itemId &&
      each.field === field &&
      (subject !== 'passage' || each.start === start),
  );
}

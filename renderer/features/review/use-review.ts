/** What was recognised of a document and what was corrected in it, put together; and what can be done to it. */
import { useMemo } from 'react';
import type { CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { isUncertain } from '../../../shared/corrections/is-uncertain.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { idOfKey } from './value-ids.ts';

/** Whatever is made of what was recognised; the document's text and pages are not. */
const touched = ['corrections', 'documents', 'history', 'cards', 'exports', 'exemptions', 'versions'].map((noun) => [
  noun,
]);

export interface AskedChange {
  target: ValueKey;
  change: CorrectionChange;
}

export function useReview(documentId: string) {
  const library = useLibraryState().data;
  const asRead = useApiQuery(['corrections', documentId], (api) => api.corrections.review.query({ documentId }));
  const reviewed = useMemo(() => {
    if (!asRead.data) return null;
    const applied = applyCorrections(asRead.data.recognised, asRead.data.corrections);
    const shown = applied.values.filter(({ isGone }) => !isGone);
    return {
      ...applied,
      asRead: asRead.data.recognised,
      corrections: asRead.data.corrections,
      shown,
      byPlace: new Map(shown.map((value) => [value.at.join('.'), value])),
      byId: new Map(shown.map((value) => [idOfKey(value.key), value])),
      waiting: shown.filter(isUncertain).length + applied.unplaced.length,
    };
  }, [asRead.data]);
  const options = { invalidates: touched };
  const add = useApiMutation((api, asked: AskedChange) => api.corrections.add.mutate({ documentId, ...asked }), {
    ...options,
    isResumed: true,
  });
  const once = useApiMutation(
    (api, asked: AskedChange) => api.corrections.add.mutate({ documentId, ...asked }),
    options,
  );
  const remove = useApiMutation((api, ids: string[]) => api.corrections.remove.mutate({ ids }), options);
  const accept = useApiMutation((api, ids: string[]) => api.corrections.accept.mutate({ ids }), options);
  return {
    asRead,
    reviewed,
    /** Neither in a library that is open to read only, nor in a packet. */
    canCorrect: library !== undefined && !library.isReadOnly && !library.packet,
    /** What was typed into a value. */
    save: (target: ValueKey, text: string) => add.mutateAsync({ target, change: { do: 'set', text } }),
    change: once.mutate,
    takeBack: remove.mutate,
    accept: accept.mutate,
  };
}

export type Review = ReturnType<typeof useReview>;
export type Reviewed = NonNullable<Review['reviewed']>;

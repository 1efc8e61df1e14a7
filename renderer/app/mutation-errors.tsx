/** A change that failed is told once, here, in the language of the screen; reading failures are told where they show. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiErrorFrom } from '../api/api-error.ts';
import { useErrorSentence } from './error-sentence.ts';
import { tell } from './notices.tsx';

export function MutationErrors() {
  const cache = useQueryClient();
  const sentenceOf = useErrorSentence();
  useEffect(
    () =>
      cache.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const error = apiErrorFrom(event.action.error);
        const { isTold } = event.mutation.options.meta ?? {};
        if (typeof isTold === 'function' && isTold(error, event.mutation.state.variables)) return;
        if (error.code === 'service-restarted' && event.mutation.options.meta?.isResumed) return;
        tell({ id: error.code, kind: 'failed', message: sentenceOf(error) });
      }),
    [cache, sentenceOf],
  );
  return null;
}

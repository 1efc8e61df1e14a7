/** When any call tells of a library that is broken or cannot be opened, the state is read again: it has the way out. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiErrorFrom } from '../api/api-error.ts';

const troubles = new Set([
  'library-damaged',
  'library-foreign',
  'library-newer',
  'library-no-permission',
  'library-linked',
]);

export const isTrouble = (error: { code: string }): boolean => troubles.has(error.code);

export function TroubleWatch() {
  const cache = useQueryClient();
  useEffect(() => {
    const look = (event: { type: string; action?: { type: string; error?: unknown } }) => {
      if (event.type !== 'updated' || event.action?.type !== 'error') return;
      if (isTrouble(apiErrorFrom(event.action.error)))
        void cache.invalidateQueries({ queryKey: ['library'], exact: true });
    };
    const unsubscribes = [cache.getQueryCache().subscribe(look), cache.getMutationCache().subscribe(look)];
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
    };
  }, [cache]);
  return null;
}

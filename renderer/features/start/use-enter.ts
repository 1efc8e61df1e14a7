/** The ways into a library. A refusal that the person can answer stays as a question until it is answered. */
import type { ApiError } from '../../api/api-error.ts';
import type { ApiClient } from '../../api/host.ts';
import { useApiMutation } from '../../api/queries.ts';
import { hideNotices } from '../../app/notices.tsx';
import { goTo } from '../../app/routes.ts';
import { isTrouble } from '../../app/trouble-watch.tsx';
import { bringHome } from './bring-home.ts';

export type Way =
  | { kind: 'sample' }
  | { kind: 'new'; path: string; placeAccepted?: boolean; backupsFolder?: string }
  | { kind: 'open'; path: string; placeAccepted?: boolean; readOnly?: boolean }
  /** From a network or synced folder to this machine. */
  | { kind: 'bring'; path: string };

/** Told on the start screen itself, with the ways on. */
export const placeRefusals = new Set(['library-place', 'library-place-refused']);
const answerable = new Set([...placeRefusals, 'library-busy']);

export function useEnter() {
  const enter = useApiMutation(enterBy, {
    isTold: (error, way) => isTrouble(error) || questionOf(error, way) !== null,
    onSuccess: () => {
      // What stopped the last attempt is over.
      hideNotices();
      goTo({ screen: 'library' });
    },
  });
  const { error, variables: way = null } = enter;
  return {
    enter: enter.mutate,
    isPending: enter.isPending,
    way,
    question: error && way ? questionOf(error, way) : null,
    leave: enter.reset,
  };
}

export interface Question {
  error: ApiError;
  way: Extract<Way, { kind: 'new' | 'open' }>;
}

/** Null where the person has no other way than those already there. */
function questionOf(error: ApiError, way: Way): Question | null {
  if (!answerable.has(error.code)) return null;
  if (way.kind === 'new' || way.kind === 'open') return { error, way };
  // The sample, or a copy brought home, that another program has open is a library like others where it stands.
  const { path } = error.details;
  return error.code === 'library-busy' && path ? { error, way: { kind: 'open', path: String(path) } } : null;
}

function enterBy(api: ApiClient, way: Way) {
  switch (way.kind) {
    case 'sample':
      return api.library.openSample.mutate();
    case 'bring':
      return bringHome(api, way.path);
    case 'new': {
      const { kind: _, ...input } = way;
      return api.library.create.mutate(input);
    }
    case 'open': {
      const { kind: _, ...input } = way;
      return api.library.open.mutate(input);
    }
  }
}

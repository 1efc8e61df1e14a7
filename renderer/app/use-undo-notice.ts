/** Tells what was just done to many rows, with the way back of just that beside it. */
import { useTranslation } from 'react-i18next';
import { useClient } from '../api/host-context.tsx';
import { useApiMutation } from '../api/queries.ts';
import { hideNotice, tell } from './notices.tsx';

/** One at a time: what was done last takes its place. */
const noticeId = 'undo';
let offeredId: string | null = null;

/** What was undone in another way is no longer offered to be. */
export function forgetUndoNotice(entryId: string): void {
  if (entryId === offeredId) hideNotice(noticeId);
}

/** `projectId` is whose undo stack the change went on; null for the library's own. */
export function useUndoNotice(projectId: string | null): (message: string) => Promise<void> {
  const { t } = useTranslation();
  const client = useClient();
  const revert = useApiMutation((api, id: string) => api.history.revert.mutate({ id }));
  return async (message) => {
    const { undo } = await client.history.state.query({ projectId });
    offeredId = undo?.id ?? null;
    tell({
      id: noticeId,
      kind: 'done',
      message,
      ...(undo && { action: { label: t('list.undo'), run: () => revert.mutate(undo.id) } }),
    });
  };
}

/** Removes without asking, and offers to undo. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.ts';
import type { ItemNoun } from './item-list.tsx';

export function useRemove(noun: ItemNoun, onDone: () => void): (ids: string[]) => void {
  const { t } = useTranslation('library');
  const { t: tc } = useTranslation();
  const undo = useApiMutation((api) => api.history.undo.mutate({ projectId: null }));
  const remove = useApiMutation((api, ids: string[]) => api[noun].remove.mutate({ ids }), {
    onSuccess: ({ removed }) => {
      onDone();
      const id = notifications.show({
        autoClose: 10_000,
        closeButtonProps: { 'aria-label': tc('close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            {t('removed', { count: removed })}
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => {
                notifications.hide(id);
                undo.mutate();
              }}
            >
              {t('undo')}
            </Button>
          </Group>
        ),
      });
    },
  });
  return (ids) => remove.mutate(ids);
}

import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardEditing } from './card-context.tsx';
import { useCardChanges } from './card-data.ts';

/** A version is a line in the card's log: what changed, today, by whom. */
export function NewVersion() {
  const { t } = useTranslation('card');
  const { t: tc } = useTranslation();
  const { card } = useCardEditing();
  const { addVersion } = useCardChanges();
  const [change, setChange] = useState<string | null>(null);
  const close = () => setChange(null);
  return (
    <>
      <Button variant="default" onClick={() => setChange('')}>
        {t('version.open')}
      </Button>
      <Modal
        opened={change !== null}
        onClose={close}
        title={t('version.open')}
        closeButtonProps={{ 'aria-label': t('version.cancel') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (change?.trim()) addVersion.mutate({ id: card.id, change: change.trim() }, { onSuccess: close });
          }}
        >
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            label={t('version.change')}
            description={t('version.help')}
            value={change ?? ''}
            onChange={(event) => setChange(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md" gap="sm">
            <Button variant="default" onClick={close}>
              {tc('cancel')}
            </Button>
            <Button type="submit" disabled={!change?.trim()} loading={addVersion.isPending}>
              {t('version.save')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}

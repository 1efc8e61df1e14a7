/** Says what a restore does, and that it can be undone, before it is done. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryState } from '../../../shared/contract/library.ts';
import { useFormat } from '../../ui/format.ts';
import { useStartCare } from './use-care.ts';

/** A file to restore; `at` is when it was taken, null for a file of the person's own. */
export interface RestoreSource {
  file: string;
  at: string | null;
}

export interface RestoreDialogProps {
  library: LibraryState;
  source: RestoreSource | null;
  onClose(): void;
}

export function RestoreDialog({ library, source, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('care');
  const { t: tc } = useTranslation();
  const { date, time } = useFormat();
  const { start, isStarting } = useStartCare();
  const name = library.name ?? '';
  const restore = () => {
    if (!source || !library.path) return;
    const input = { file: source.file, path: library.path };
    start((api) => api.care.restore.mutate(input), { onSuccess: onClose });
  };
  return (
    <Modal
      opened={source !== null}
      onClose={onClose}
      title={t('restore.title')}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <Text>
        {source?.at
          ? t('restore.from', { name, when: `${date(source.at)} ${time(source.at)}` })
          : t('restore.fromFile', { name, file: source?.file ?? '' })}
      </Text>
      <Text mt="sm">{t('restore.kept')}</Text>
      <Text mt="sm">{t('restore.pause')}</Text>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" data-autofocus onClick={onClose}>
          {tc('cancel')}
        </Button>
        <Button onClick={restore} loading={isStarting}>
          {t('restore.submit')}
        </Button>
      </Group>
    </Modal>
  );
}

/** The backups of the open library in short: where, how many, one now, and the way to their own screen. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from '../../app/library-state.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import { BackupPlace } from '../care/backup-place.tsx';
import { useBackups, useStartCare } from '../care/use-care.ts';

export function BackupsPart() {
  const { t } = useTranslation('settings');
  const library = useLibraryState().data;
  if (!library?.path) return <Text>{t('backupsNone')}</Text>;
  return (
    <>
      <BackupCount lastAt={library.backup.lastAt} />
      <BackupPlace library={library} />
      <BackupNow isReadOnly={library.isReadOnly} />
    </>
  );
}

function BackupCount({ lastAt }: { lastAt: string | null }) {
  const { t } = useTranslation('settings');
  const { moment, number, bytes } = useFormat();
  const { data: backups = [] } = useBackups();
  const size = backups.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (backups.length === 0) return <Text>{t('backupsEmpty')}</Text>;
  const last = lastAt ?? backups[0]!.at;
  return (
    <Text>
      {t('backups', {
        count: backups.length,
        number: number(backups.length),
        size: bytes(size),
        when: moment(last),
      })}
    </Text>
  );
}

function BackupNow({ isReadOnly }: { isReadOnly: boolean }) {
  const { t: tf } = useTranslation();
  const { t: tc } = useTranslation('care');
  const { start, isStarting } = useStartCare();
  return (
    <Group mt="sm" gap="md">
      <Button
        variant="default"
        disabled={isStarting || isReadOnly}
        onClick={() => start((api) => api.care.backup.mutate())}
      >
        {tc('now')}
      </Button>
      <Anchor href={hashFromRoute({ screen: 'care' })}>{tf('screen.care')}</Anchor>
    </Group>
  );
}

/** The backups of the library by day, each with what it was taken for and the way back to it. */
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import { daysOf } from '../../ui/days.ts';
import { useFormat } from '../../ui/format.ts';
import page from '../../ui/page.module.css';
import classes from './care.module.css';
import type { RestoreSource } from './restore-dialog.tsx';

export interface BackupListProps {
  /** Newest first. */
  backups: readonly LibraryBackup[];
  isReadOnly: boolean;
  onRestore(source: RestoreSource): void;
}

export function BackupList({ backups, isReadOnly, onRestore }: BackupListProps) {
  const { t } = useTranslation('care');
  const { date, time, bytes } = useFormat();
  if (backups.length === 0) return <Text className={classes.dim}>{t('list.none')}</Text>;
  const folders = [...new Set(backups.map((backup) => backup.path.replace(/[\\/][^\\/]*$/, '')))];
  return (
    <>
      <Text className={classes.dim}>
        {t('folder.where', { count: folders.length })}{' '}
        {folders.map((folder) => (
          <code key={folder} className={classes.folder}>
            {folder}
          </code>
        ))}
      </Text>
      {daysOf(backups).map((day) => (
        <section key={day.date} aria-label={date(day.entries[0]!.at)}>
          <Title order={3} className={page.day}>
            {date(day.entries[0]!.at)}
          </Title>
          <ul className={classes.backups}>
            {day.entries.map((backup) => (
              <li key={backup.path} title={backup.path}>
                <time dateTime={backup.at}>{time(backup.at)}</time>
                <span>{t(`reason.${backup.reason}`)}</span>
                <span className={classes.dim}>{bytes(backup.byteLength)}</span>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  disabled={isReadOnly}
                  aria-label={t('list.restoreName', { when: `${date(backup.at)} ${time(backup.at)}` })}
                  onClick={() => onRestore({ file: backup.path, at: backup.at })}
                >
                  {t('list.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Text className={classes.dim} mt="md">
        {t('list.kept')}
      </Text>
    </>
  );
}

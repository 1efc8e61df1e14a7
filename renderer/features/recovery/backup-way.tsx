/** Back to a backup: the newest that was proven whole just now, and the older ones to choose from. */
import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import { useFormat } from '../../ui/format.ts';
import { BackupFile } from './backup-file.tsx';
import classes from './recovery.module.css';
import { useGoodBackup } from './use-good-backup.ts';

export interface BackupWayProps {
  backups: readonly LibraryBackup[];
  isBusy: boolean;
  onRestore(file: string): void;
}

export function BackupWay({ backups, isBusy, onRestore }: BackupWayProps) {
  const { t } = useTranslation('recovery');
  const { t: reason } = useTranslation('care');
  const { date, time, bytes } = useFormat();
  const { backup, isProving, unsound } = useGoodBackup(backups);
  const when = ({ at }: LibraryBackup) => `${date(at)} ${time(at)}`;
  const others = backups.filter((each) => each !== backup);
  return (
    <>
      {isProving ? (
        <output className={classes.proving}>
          <Loader size="xs" aria-hidden />
          {t('restore.proving')}
        </output>
      ) : null}
      {backup ? (
        <>
          <Text>{t('restore.text', { when: when(backup), size: bytes(backup.byteLength) })}</Text>
          <Button mt="sm" disabled={isBusy} onClick={() => onRestore(backup.path)}>
            {t('restore.submit')}
          </Button>
        </>
      ) : null}
      {!backup && !isProving ? <Text>{t(backups.length === 0 ? 'restore.none' : 'restore.noneGood')}</Text> : null}
      {others.length > 0 && !isProving ? (
        <details className={classes.details}>
          <summary>{t('restore.older', { count: others.length })}</summary>
          <ul className={classes.older}>
            {others.map((each) => (
              <li key={each.path} title={each.path}>
                <time dateTime={each.at}>{when(each)}</time>
                <span>{reason(`reason.${each.reason}`)}</span>
                <span className={classes.dim}>{bytes(each.byteLength)}</span>
                {unsound.includes(each.path) ? (
                  <span className={classes.dim}>{t('restore.notSound')}</span>
                ) : (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    disabled={isBusy}
                    aria-label={t('restore.olderName', { when: when(each) })}
                    onClick={() => onRestore(each.path)}
                  >
                    {t('restore.olderSubmit')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <BackupFile isBusy={isBusy} onRestore={onRestore} />
    </>
  );
}

/** Where the library and its backups stand, and choosing another folder for the backups. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryState } from '../../../shared/contract/library.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { PathForm } from '../../ui/path-form.tsx';
import classes from './care.module.css';

export function BackupPlace({ library }: { library: LibraryState }) {
  const { t } = useTranslation('care');
  const host = useHost();
  const [isTyping, setTyping] = useState(false);
  const { folder } = library.backup;
  const keepIn = useApiMutation((api, to: string | null) => api.library.setBackupsFolder.mutate({ folder: to }), {
    onSuccess: () => setTyping(false),
  });
  const choose = async () => {
    if (!host.pickFolder) return setTyping(!isTyping);
    const picked = await host.pickFolder();
    if (picked) keepIn.mutate(picked);
  };
  return (
    <>
      {library.place ? (
        <Text className={classes.dim} mt="xs">
          {t(`place.${library.place.kind}`, { service: library.place.service || t('place.aService') })}
        </Text>
      ) : null}
      <Group gap="sm" mt="xs" className={classes.dim}>
        <span className={classes.path}>{folder ? t('folder.own', { folder }) : t('folder.shared')}</span>
        <Button
          className={classes.choose}
          variant="subtle"
          size="compact-xs"
          aria-expanded={host.pickFolder ? undefined : isTyping}
          onClick={choose}
        >
          {t('folder.choose')}
        </Button>
        {folder ? (
          <Button className={classes.choose} variant="subtle" size="compact-xs" onClick={() => keepIn.mutate(null)}>
            {t('folder.back')}
          </Button>
        ) : null}
      </Group>
      {isTyping ? (
        <PathForm
          words={{
            label: t('folder.form.label'),
            help: t('folder.form.help'),
            example: t('folder.form.example'),
            submit: t('folder.form.submit'),
          }}
          initial={folder ?? ''}
          isBusy={keepIn.isPending}
          onSubmit={keepIn.mutate}
        />
      ) : null}
    </>
  );
}

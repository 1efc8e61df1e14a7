/** Backups, copies and checks of the open library: what there is, what can be done now, and what came of it. */
import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorFromReply } from '../../api/api-error.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import page from '../../ui/page.module.css';
import { BackupList } from './backup-list.tsx';
import { BackupPlace } from './backup-place.tsx';
import classes from './care.module.css';
import { CareActions } from './care-actions.tsx';
import { CareResults } from './care-results.tsx';
import { RestoreDialog, type RestoreSource } from './restore-dialog.tsx';
import { useBackups } from './use-care.ts';

export function CareScreen() {
  const { t } = useTranslation('care');
  const { t: tc } = useTranslation();
  const { locale } = useFormat();
  const library = useLibraryState().data;
  const backups = useBackups();
  const [source, setSource] = useState<RestoreSource | null>(null);
  if (!library?.path) return null;
  return (
    <div className={page.page}>
      <Title order={1} ref={focusWhenLost} tabIndex={-1}>
        {t('title')}
      </Title>
      <Text className={page.lead}>{t('lead')}</Text>
      <LastBackup />
      <BackupPlace library={library} />
      <CareActions library={library} onRestore={setSource} />
      <CareResults libraryPath={library.path} isReadOnly={library.isReadOnly} />
      <section aria-labelledby="backups">
        <Title order={2} id="backups" mt="xl">
          {t('list.title')}
        </Title>
        {backups.isPending ? <LoadingState label={tc('loading')} /> : null}
        {backups.error ? <ErrorNote sentence={backups.error.sentence(locale)} /> : null}
        {backups.data ? (
          <BackupList backups={backups.data} isReadOnly={library.isReadOnly} onRestore={setSource} />
        ) : null}
      </section>
      <RestoreDialog library={library} source={source} onClose={() => setSource(null)} />
    </div>
  );
}

function LastBackup() {
  const { t } = useTranslation('care');
  const { moment, locale } = useFormat();
  const backup = useLibraryState().data?.backup;
  if (!backup) return null;
  return (
    <>
      <Text className={classes.last}>{backup.lastAt ? t('last', { when: moment(backup.lastAt) }) : t('never')}</Text>
      {backup.failed ? (
        <ErrorNote sentence={t('failed', { why: apiErrorFromReply(backup.failed).sentence(locale) })} />
      ) : null}
    </>
  );
}

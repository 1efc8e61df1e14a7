/** A backup that the list does not know of: the person names the file. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../api/host-context.tsx';
import { PathForm } from '../../ui/path-form.tsx';

export function BackupFile({ isBusy, onRestore }: { isBusy: boolean; onRestore(file: string): void }) {
  const { t } = useTranslation('care');
  const { t: words } = useTranslation('recovery');
  const host = useHost();
  const [isAsking, setAsking] = useState(false);
  const choose = async () => {
    if (!host.pickLibrary) return setAsking(!isAsking);
    const file = await host.pickLibrary('open');
    if (file) onRestore(file);
  };
  const form = {
    label: t('fromFile.label'),
    help: t('fromFile.help'),
    example: t('fromFile.example'),
    submit: words('restore.olderSubmit'),
  };
  return (
    <>
      <Button
        mt="sm"
        variant="default"
        disabled={isBusy}
        aria-expanded={host.pickLibrary ? undefined : isAsking}
        onClick={choose}
      >
        {words('restore.file')}
      </Button>
      {isAsking ? <PathForm words={form} isBusy={isBusy} onSubmit={onRestore} /> : null}
    </>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../api/host-context.tsx';
import classes from './export.module.css';

/** The folder that several files are put into: chosen where the host has a dialog, or typed. */
export function FolderField({ folder, onChange }: { folder: string; onChange(folder: string): void }) {
  const { t } = useTranslation('export');
  const { pickFolder } = useHost();
  const choose = async () => {
    const picked = await pickFolder?.();
    if (picked) onChange(picked);
  };
  return (
    <TextInput
      className={classes.folder}
      size="xs"
      label={t('folder')}
      description={t('folderHelp')}
      inputWrapperOrder={['label', 'input', 'description']}
      inputContainer={(input) => (
        <div className={classes.path}>
          {input}
          {pickFolder && (
            <Button variant="default" size="xs" onClick={choose}>
              {t('chooseFolder')}
            </Button>
          )}
        </div>
      )}
      value={folder}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

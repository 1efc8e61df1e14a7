/** One folder of the settings: chosen in the system's dialog, or typed where there is none; kept when it is left. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { useLocale } from '../../ui/format.ts';
import classes from './settings.module.css';

export interface FolderSettingProps {
  setting: 'libraryFolder' | 'exportFolder';
  label: string;
  help: string;
  /** Null while the person has chosen none. */
  folder: string | null;
  /** What holds then. */
  otherwise: string;
  isFixed?: boolean;
}

export function FolderSetting({ setting, label, help, folder, otherwise, isFixed = false }: FolderSettingProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const { pickFolder } = useHost();
  const [typed, setTyped] = useState<string | null>(null);
  const save = useApiMutation((api, to: string | null) => api.settings.update.mutate({ [setting]: to }), {
    invalidates: [['settings']],
    onSuccess: () => setTyped(null),
    isTold: () => true,
  });
  const choose = async () => {
    const picked = await pickFolder?.();
    if (picked) save.mutate(picked);
  };
  const buttons = (
    <>
      {isFixed || (typed === null && pickFolder) ? null : (
        <Button type="submit" size="sm" disabled={typed === null} loading={save.isPending}>
          {t('folderSave')}
        </Button>
      )}
      {pickFolder && !isFixed ? (
        <Button variant="default" size="sm" onClick={choose}>
          {t('folderChoose')}
        </Button>
      ) : null}
      {folder && !isFixed && typed === null ? (
        <Button variant="subtle" size="sm" onClick={() => save.mutate(null)}>
          {t('folderBack')}
        </Button>
      ) : null}
    </>
  );
  return (
    <form
      className={classes.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== null) save.mutate(typed.trim() || null);
      }}
    >
      <TextInput
        label={label}
        description={help}
        placeholder={otherwise}
        disabled={isFixed}
        error={save.error ? save.error.sentence(locale) : undefined}
        value={typed ?? folder ?? ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        inputContainer={(input) => (
          <div className={classes.entry}>
            {input}
            {buttons}
          </div>
        )}
      />
    </form>
  );
}

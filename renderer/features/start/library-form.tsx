/** In the browser there is no file dialog: a library is named, or its path typed. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './start.module.css';

export interface LibraryFormProps {
  kind: 'open' | 'new';
  isBusy: boolean;
  onSubmit(path: string): void;
}

export function LibraryForm({ kind, isBusy, onSubmit }: LibraryFormProps) {
  const { t } = useTranslation('start');
  const [path, setPath] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim()) onSubmit(path.trim());
      }}
    >
      <TextInput
        autoFocus
        flex={1}
        label={t(`form.${kind}.label`)}
        description={t(`form.${kind}.help`)}
        placeholder={t(`form.${kind}.example`)}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={!path.trim()} loading={isBusy}>
        {t(`form.${kind}.submit`)}
      </Button>
    </form>
  );
}

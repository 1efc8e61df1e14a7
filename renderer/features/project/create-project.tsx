import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.tsx';
import { useLocale } from '../../ui/format.ts';
import classes from './project.module.css';
import { useCreateProject } from './project-data.ts';

/** A name is all a project needs to begin. */
export function CreateProject({ onCreated }: { onCreated: (id: string) => void }) {
  const { t } = useTranslation('project');
  const [title, setTitle] = useState('');
  const locale = useLocale();
  const language = usePreferences().settings?.cardLanguage ?? locale;
  const create = useCreateProject();
  const submit = () => {
    if (title.trim() === '') return;
    create.mutate({ title: title.trim(), language }, { onSuccess: (project) => onCreated(project.id) });
  };
  return (
    <form
      className={classes.create}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={t('create.title')}
        placeholder={t('create.placeholder')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={2000}
      />
      <Button type="submit" size="sm" disabled={title.trim() === ''} loading={create.isPending}>
        {t('create.button')}
      </Button>
    </form>
  );
}

/** A project needs a name only; the rest is written on its screen. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../api/queries.ts';
import { useLocale } from '../ui/format.ts';
import { useCurrentProject } from './current-project.tsx';
import { usePreferences } from './preferences.tsx';
import { goTo } from './routes.ts';

export function NewProject({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const language = usePreferences().settings?.cardLanguage ?? locale;
  const { select } = useCurrentProject();
  const [title, setTitle] = useState('');
  const create = useApiMutation((api, name: string) => api.projects.create.mutate({ title: name, language }), {
    onSuccess: (project) => {
      select(project.id);
      setTitle('');
      onClose();
      goTo({ screen: 'project' });
    },
  });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('project.newTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim()) create.mutate(title.trim());
        }}
      >
        <TextInput
          data-autofocus
          label={t('project.title')}
          description={t('project.titleHelp')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!title.trim()} loading={create.isPending}>
            {t('project.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { CreateProject } from './create-project.tsx';

export function NewProjectButton() {
  const { t } = useTranslation('project');
  const { select } = useCurrentProject();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        ml="auto"
        my={4}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('create.open')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('create.open')} size="auto">
        <CreateProject
          onCreated={(id) => {
            setOpen(false);
            select(id);
          }}
        />
      </Modal>
    </>
  );
}

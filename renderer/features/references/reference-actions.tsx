/** What can be done with the references as a whole, beside the field that filters them. */
import { Button } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hashFromRoute } from '../../app/routes.ts';
import { ReferenceFileMenu } from '../citations/reference-file-menu.tsx';

export function ReferenceActions() {
  const { t } = useTranslation('references');
  const { t: tc } = useTranslation('citations');
  return (
    <>
      <ReferenceFileMenu of={{}} label={tc('file.menu')} />
      <Button
        mb={4}
        variant="default"
        component="a"
        href={hashFromRoute({ screen: 'references', view: 'duplicates' })}
        leftSection={<IconCopyCheck size={16} aria-hidden />}
      >
        {t('duplicates')}
      </Button>
    </>
  );
}

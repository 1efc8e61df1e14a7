/** What can be done with the references as a whole, beside the field that filters them. */
import { Button } from '@mantine/core';
import { IconClipboardText, IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hashFromRoute } from '../../app/routes.ts';
import { ReferenceFileMenu } from '../citations/reference-file-menu.tsx';
import { PasteList } from './paste-list.tsx';

export function ReferenceActions({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation('references');
  const { t: tc } = useTranslation('citations');
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <ReferenceFileMenu of={{}} label={tc('file.menu')} />
      <Button
        mb={4}
        size="compact-sm"
        variant="default"
        component="a"
        href={hashFromRoute({ screen: 'references', view: 'duplicates' })}
        leftSection={<IconCopyCheck size={14} aria-hidden />}
      >
        {t('duplicates')}
      </Button>
      <Button
        mb={4}
        size="compact-sm"
        variant="default"
        disabled={isReadOnly}
        leftSection={<IconClipboardText size={14} aria-hidden />}
        onClick={() => setPasting(true)}
      >
        {t('list.open')}
      </Button>
      {isPasting ? <PasteList onClose={() => setPasting(false)} /> : null}
    </>
  );
}

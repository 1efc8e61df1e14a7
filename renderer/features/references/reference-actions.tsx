/** What can be done with the references as a whole, beside their filters. */
import { Button } from '@mantine/core';
import { IconClipboardText, IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from '../../app/library-state.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { ReferenceFileMenu } from '../citations/reference-file-menu.tsx';
import { PasteList } from './paste-list.tsx';

export function ReferenceActions() {
  const { t } = useTranslation('references');
  const { t: tc } = useTranslation('citations');
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <ReferenceFileMenu isCompact of={{}} label={tc('file.menu')} />
      <Button
        size="compact-xs"
        variant="subtle"
        component="a"
        href={hashFromRoute({ screen: 'references', view: 'duplicates' })}
        leftSection={<IconCopyCheck size={14} aria-hidden />}
      >
        {t('duplicates')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
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

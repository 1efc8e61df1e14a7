/** What can be done with the library now. In the browser, where there is no file dialog, a path is typed. */
import { Button, Group, Text } from '@mantine/core';
import { IconArrowsMinimize, IconCopy, IconDatabaseExport, IconRestore, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryState } from '../../../shared/contract/library.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { useHost } from '../../api/host-context.tsx';
import { PathForm } from '../../ui/path-form.tsx';
import classes from './care.module.css';
import type { RestoreSource } from './restore-dialog.tsx';
import { useStartCare } from './use-care.ts';

export interface CareActionsProps {
  library: LibraryState;
  onRestore(source: RestoreSource): void;
}

const icon = { size: 16, 'aria-hidden': true } as const;

export function CareActions({ library, onRestore }: CareActionsProps) {
  const { t } = useTranslation('care');
  const host = useHost();
  const { start, isStarting } = useStartCare();
  const [form, setForm] = useState<'copy' | 'fromFile' | null>(null);
  const copyName = t('copy.name', { name: library.name ?? '', date: localDay(new Date()) });
  const take = { copy: saveCopy, fromFile: (file: string) => onRestore({ file, at: null }) };

  function saveCopy(path: string) {
    start((api) => api.care.copy.mutate({ path }), { onSuccess: () => setForm(null) });
  }
  const choose = async (kind: 'copy' | 'fromFile') => {
    if (!host.pickLibrary) return setForm(form === kind ? null : kind);
    const path = await (kind === 'copy' ? host.pickLibrary('new', copyName) : host.pickLibrary('open'));
    if (path) take[kind](path);
  };

  return (
    <>
      <Group className={classes.actions} gap="sm">
        <Button
          leftSection={<IconDatabaseExport {...icon} />}
          disabled={isStarting}
          onClick={() => start((api) => api.care.backup.mutate())}
        >
          {t('now')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy {...icon} />}
          aria-expanded={host.pickLibrary ? undefined : form === 'copy'}
          onClick={() => choose('copy')}
        >
          {t('copy.button')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconShieldCheck {...icon} />}
          disabled={isStarting}
          onClick={() => start((api) => api.care.verify.mutate())}
        >
          {t('verify')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowsMinimize {...icon} />}
          title={t('compactHelp')}
          disabled={isStarting || library.isReadOnly}
          onClick={() => start((api) => api.care.compact.mutate())}
        >
          {t('compact')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRestore {...icon} />}
          aria-expanded={host.pickLibrary ? undefined : form === 'fromFile'}
          disabled={library.isReadOnly}
          onClick={() => choose('fromFile')}
        >
          {t('fromFile.button')}
        </Button>
      </Group>
      {library.isReadOnly ? (
        <Text className={classes.dim} mt="xs">
          {t('readOnly')}
        </Text>
      ) : null}
      {form ? (
        <PathForm
          key={form}
          words={{
            label: t(`${form}.label`),
            help: t(`${form}.help`),
            example: t(`${form}.example`),
            submit: t(`${form}.submit`),
          }}
          initial={form === 'copy' ? copyName : ''}
          isBusy={isStarting}
          onSubmit={take[form]}
        />
      ) : null}
    </>
  );
}

/** In the title bar: that a packet is open, that it is open to read only, and that its last backup was not taken. */
import { Button, Menu } from '@mantine/core';
import { IconEye, IconPackage, IconPencil, IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PacketMark } from '../../shared/contract/packets.ts';
import { apiErrorFromReply } from '../api/api-error.ts';
import { useApiMutation } from '../api/queries.ts';
import { useLocale } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useLibraryState } from './library-state.ts';
import { goTo } from './routes.ts';

export function LibraryMarks() {
  const { t } = useTranslation();
  const locale = useLocale();
  const library = useLibraryState().data;
  const failed = library?.backup.failed;
  return (
    <>
      {library?.packet ? <PacketButton packet={library.packet} /> : null}
      {library?.path && library.isReadOnly ? <ReadOnlyMark path={library.path} /> : null}
      {failed ? (
        <IconButton
          label={t('frame.backupFailed', { why: apiErrorFromReply(failed).sentence(locale) })}
          onClick={() => goTo({ screen: 'care' })}
        >
          <IconShieldExclamation size={18} color="var(--danger-ink)" aria-hidden />
        </IconButton>
      ) : null}
    </>
  );
}

function PacketButton({ packet }: { packet: PacketMark }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconPackage size={14} aria-hidden />}
      title={t('frame.packetHelp', { project: packet.projectTitle })}
      onClick={() => goTo({ screen: 'panel' })}
    >
      {t('frame.packet', { person: packet.madeBy })}
    </Button>
  );
}

function ReadOnlyMark({ path }: { path: string }) {
  const { t } = useTranslation();
  const edit = useApiMutation((api) => api.library.open.mutate({ path }));
  return (
    <Menu width={300}>
      <Menu.Target>
        <Button variant="default" size="compact-xs" leftSection={<IconEye size={14} aria-hidden />}>
          {t('frame.readOnly')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.readOnlyHelp')}</Menu.Label>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => edit.mutate()}>
          {t('frame.openToEdit')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Inside a packet: from whom it is, what can be done in it, and the way back. */
import { Text, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PacketMark } from '../../../shared/contract/packets.ts';
import { useApiMutation } from '../../api/queries.ts';
import { useFormat } from '../../ui/format.ts';
import page from '../../ui/page.module.css';
import { FileButton } from './file-button.tsx';
import { PacketResults } from './packet-results.tsx';
import classes from './panel.module.css';

export function PacketDesk({ packet, name }: { packet: PacketMark; name: string }) {
  const { t } = useTranslation('panel');
  const { moment } = useFormat();
  const copy = useApiMutation((api, path: string) => api.care.copy.mutate({ path }), { invalidates: [['jobs']] });
  return (
    <div className={page.page}>
      <Title order={1}>{t('inside.title', { person: packet.madeBy })}</Title>
      <dl className={classes.facts}>
        <dt>{t('inside.project')}</dt>
        <dd>{packet.projectTitle}</dd>
        <dt>{t('inside.made')}</dt>
        <dd>{moment(packet.madeAt)}</dd>
        {packet.recipient ? (
          <>
            <dt>{t('inside.recipient')}</dt>
            <dd>{packet.recipient}</dd>
          </>
        ) : null}
      </dl>
      <Text className={page.lead}>{t('inside.help')}</Text>
      <div className={classes.actions}>
        <FileButton
          mode="new"
          name={t('inside.name', { name })}
          asks="inside"
          leftSection={<IconSend size={16} aria-hidden />}
          loading={copy.isPending}
          onFile={copy.mutate}
        >
          {t('inside.send')}
        </FileButton>
      </div>
      <PacketResults kind="copy" />
    </div>
  );
}

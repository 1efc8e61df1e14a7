/** What came of making a packet, or of sending it back; stays until it is dismissed. */
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { apiErrorFromReply } from '../../api/api-error.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './panel.module.css';
import { type PacketJob, usePacketJobs } from './panel-data.ts';

export function PacketResults({ kind }: { kind: PacketJob['kind'] }) {
  const { t } = useTranslation('panel');
  const { bytes, locale } = useFormat();
  const { ended, dismiss } = usePacketJobs(kind);
  const sentence = ({ state, result }: PacketJob) => {
    if (state === 'cancelled') return t('result.cancelled');
    return t(`result.${kind}`, { path: result?.path ?? '', size: bytes(result?.byteLength ?? 0) });
  };
  return ended.map((job) => {
    const close = (
      <Button variant="default" size="compact-sm" onClick={() => dismiss(job.id)}>
        {t('result.dismiss')}
      </Button>
    );
    if (job.error) {
      return <ErrorNote key={job.id} sentence={apiErrorFromReply(job.error).sentence(locale)} action={close} />;
    }
    return (
      <Group key={job.id} className={classes.result} wrap="nowrap" align="flex-start">
        <Text flex={1} role="status">
          {sentence(job)}
        </Text>
        {close}
      </Group>
    );
  });
}

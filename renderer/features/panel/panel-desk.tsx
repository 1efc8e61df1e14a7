/** The panel of a project: make a packet, merge one, and what was sent and merged before. */
import { Button, Group, Text, Title } from '@mantine/core';
import { IconPackage, IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeJobReport } from '../../../shared/contract/packets.ts';
import type { Project } from '../../../shared/contract/projects.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import page from '../../ui/page.module.css';
import { AgreementDesk } from './agreement/agreement-desk.tsx';
import { FileButton } from './file-button.tsx';
import { MergeView } from './merge-view.tsx';
import { PacketForm } from './packet-form.tsx';
import { PacketList } from './packet-list.tsx';
import { PacketResults } from './packet-results.tsx';
import classes from './panel.module.css';
import { usePacketMerge } from './use-packet-merge.ts';

export function PanelDesk({ project, isReadOnly }: { project: Project; isReadOnly: boolean }) {
  const { t } = useTranslation('panel');
  const { number, locale } = useFormat();
  const [isMaking, setMaking] = useState(false);
  const merging = usePacketMerge();
  const { planned, merged, failed, leave } = merging;
  if (planned) return <MergeView key={planned.path} {...planned} merging={merging} />;
  const mergedSentence = ({ historyId, counts, changed, open }: MergeJobReport) => {
    const done = historyId
      ? t('merge.done', { added: number(counts.added), changed: number(changed) })
      : t('merge.nothing');
    return open > 0 ? `${done} ${t('merge.open', { count: open })}` : done;
  };
  const close = (
    <Button variant="default" size="compact-sm" onClick={leave}>
      {t('result.dismiss')}
    </Button>
  );
  return (
    <div className={page.page}>
      <Title order={1}>{t('title')}</Title>
      <Text className={page.lead}>{t('lead')}</Text>
      <div className={classes.actions}>
        <Button
          leftSection={<IconPackage size={16} aria-hidden />}
          aria-expanded={isMaking}
          disabled={isReadOnly}
          onClick={() => setMaking(!isMaking)}
        >
          {t('make.button')}
        </Button>
        <FileButton
          variant="default"
          mode="open"
          asks="merge"
          leftSection={<IconPackageImport size={16} aria-hidden />}
          disabled={isReadOnly}
          loading={merging.isPlanning || merging.isMerging}
          onFile={(path) => {
            setMaking(false);
            merging.plan(path);
          }}
        >
          {t('merge.button')}
        </FileButton>
      </div>
      {isMaking ? <PacketForm project={project} onMade={() => setMaking(false)} /> : null}
      <PacketResults kind="packet" />
      {failed ? <ErrorNote sentence={failed.sentence(locale)} action={close} /> : null}
      {merged || merging.isCancelled ? (
        <Group className={classes.result} wrap="nowrap" align="flex-start">
          <Text flex={1} role="status">
            {merged ? mergedSentence(merged) : t('merge.cancelled')}
          </Text>
          {close}
        </Group>
      ) : null}
      <PacketList isReadOnly={isReadOnly} />
      <AgreementDesk />
    </div>
  );
}

/** The panel of a project: make a packet, merge one, and what was sent and merged before. */
import { Button, Text, Title } from '@mantine/core';
import { IconPackage, IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Merged, MergeReport } from '../../../shared/contract/packets.ts';
import type { Project } from '../../../shared/contract/projects.ts';
import { useFormat } from '../../ui/format.ts';
import page from '../../ui/page.module.css';
import { FileButton } from './file-button.tsx';
import { MergeView } from './merge-view.tsx';
import { PacketForm } from './packet-form.tsx';
import { PacketList } from './packet-list.tsx';
import { PacketResults } from './packet-results.tsx';
import classes from './panel.module.css';
import { usePlan } from './panel-data.ts';

export function PanelDesk({ project, isReadOnly }: { project: Project; isReadOnly: boolean }) {
  const { t } = useTranslation('panel');
  const { number } = useFormat();
  const [isMaking, setMaking] = useState(false);
  const [planned, setPlanned] = useState<{ report: MergeReport; path: string } | null>(null);
  const [merged, setMerged] = useState<Merged | null>(null);
  const plan = usePlan((report, path) => {
    setMaking(false);
    setMerged(null);
    setPlanned({ report, path });
  });
  if (planned) {
    const done = (result: Merged | null) => {
      setPlanned(null);
      setMerged(result);
    };
    return <MergeView {...planned} onDone={done} />;
  }
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
          loading={plan.isPending}
          onFile={plan.mutate}
        >
          {t('merge.button')}
        </FileButton>
      </div>
      {isMaking ? <PacketForm project={project} onMade={() => setMaking(false)} /> : null}
      <PacketResults kind="packet" />
      {merged ? (
        <Text className={classes.result} role="status">
          {merged.historyId
            ? t('merge.done', { added: number(merged.counts.added), changed: number(merged.changed) })
            : t('merge.nothing')}{' '}
          {merged.open > 0 ? t('merge.open', { count: merged.open }) : ''}
        </Text>
      ) : null}
      <PacketList isReadOnly={isReadOnly} />
    </div>
  );
}

/** What goes into a packet, for whom, and how large it becomes. */
import { Checkbox, Text, TextInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../../shared/contract/exemptions.ts';
import type { Project } from '../../../shared/contract/projects.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { AudienceChoice } from '../exemptions/audience-choice.tsx';
import { useAudience } from '../export/use-audience.ts';
import { outcomeName } from '../project/outcome-name.ts';
import { ChoiceList } from './choice-list.tsx';
import { FileButton } from './file-button.tsx';
import { PacketMasks } from './packet-masks.tsx';
import classes from './panel.module.css';
import { useMakePacket } from './panel-data.ts';

export function PacketForm({ project, onMade }: { project: Project; onMade(): void }) {
  const { t } = useTranslation('panel');
  const { bytes, locale } = useFormat();
  const documentsAsked = useApiQuery(['documents'], (api) => api.documents.list.query());
  const detailAsked = useApiQuery(['projects', project.id], (api) => api.projects.get.query({ id: project.id }));
  const itemsAsked = useApiQuery(['projects', project.id, 'items'], (api) =>
    api.projects.items.query({ projectId: project.id }),
  );
  const { data: documents } = documentsAsked;
  const { data: detail } = detailAsked;
  const { data: items } = itemsAsked;
  const [changed, setChanged] = useState<{ documents?: string[]; outcomes?: string[] }>({});
  const [recipient, setRecipient] = useState('');
  const [withMarks, setWithMarks] = useState(true);
  const [withRecords, setWithRecords] = useState(false);
  const [withScreening, setWithScreening] = useState(false);
  const [chosenAudience, setAudience] = useState<Audience | null>(null);
  const usual = useAudience(project.id);
  const audience = chosenAudience ?? usual ?? 'internal';
  const [shown, setShown] = useState<string[]>([]);
  const make = useMakePacket(onMade);
  if (!documents || !detail || !items) return <NotLoaded of={[documentsAsked, detailAsked, itemsAsked]} />;

  const excluded = new Set(items.filter(({ decision }) => decision === 'excluded').map(({ itemId }) => itemId));
  const documentIds = changed.documents ?? documents.map(({ id }) => id).filter((id) => !excluded.has(id));
  const outcomeIds = changed.outcomes ?? detail.outcomes.map(({ id }) => id);
  const chosen = new Set(documentIds);
  const size = documents.reduce((sum, { id, byteLength }) => sum + (chosen.has(id) ? byteLength : 0), 0);
  const input = {
    projectId: project.id,
    documentIds,
    outcomeIds,
    recipient: recipient.trim(),
    withMarks,
    withRecords,
    withScreening,
    audience,
    shown,
  };
  const fileName = t('make.name', { project: project.title, recipient: recipient.trim() }).trim();

  return (
    <section className={classes.form} aria-label={t('make.button')}>
      <TextInput
        label={t('make.recipient')}
        description={t('make.recipientHelp')}
        value={recipient}
        maxLength={500}
        onChange={(event) => setRecipient(event.currentTarget.value)}
      />
      <ChoiceList
        label={t('make.documents')}
        items={documents.map(({ id, title, sourceName, byteLength }) => ({
          id,
          label: title,
          detail: `${sourceName} · ${bytes(byteLength)}`,
        }))}
        chosen={documentIds}
        onChange={(ids) => setChanged({ ...changed, documents: ids })}
      />
      <ChoiceList
        label={t('make.outcomes')}
        items={detail.outcomes.map((outcome) => ({ id: outcome.id, label: outcomeName(outcome, locale) }))}
        chosen={outcomeIds}
        onChange={(ids) => setChanged({ ...changed, outcomes: ids })}
      />
      <Checkbox
        label={t('make.withMarks')}
        description={t('make.withMarksHelp')}
        checked={withMarks}
        onChange={(event) => setWithMarks(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('make.withRecords')}
        checked={withRecords}
        onChange={(event) => setWithRecords(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('make.withScreening')}
        description={t('make.withScreeningHelp')}
        checked={withScreening}
        onChange={(event) => setWithScreening(event.currentTarget.checked)}
      />
      <Text className={classes.dim}>{t('make.always')}</Text>
      <AudienceChoice audience={audience} onChange={setAudience} />
      {audience === 'public' && <PacketMasks input={input} onShown={setShown} />}
      <div className={classes.actions}>
        <FileButton
          mode="new"
          name={fileName}
          asks="make"
          leftSection={<IconFile size={16} aria-hidden />}
          disabled={documentIds.length + outcomeIds.length === 0 && !withScreening}
          loading={make.isPending}
          onFile={(path) => make.mutate({ ...input, path })}
        >
          {t('make.submit')}
        </FileButton>
        <output className={classes.dim}>
          {t('make.size', { count: documentIds.length, outcomes: outcomeIds.length, size: bytes(size) })}
        </output>
      </div>
    </section>
  );
}

/** The sources of a document, or those of one citation: what each is, and what a person says that it is. */
import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import { useFormat } from '../../ui/format.ts';
import { ReferenceFinder } from '../citations/reference-finder.tsx';
import classes from './bindings.module.css';
import { clearProposals, inGroup, type SourceGroup, sourceGroups } from './source-groups.ts';
import { SourceItem } from './source-item.tsx';
import { type Binding, useBinding } from './use-binding.ts';
import type { DocumentSourcesView } from './use-document-sources.ts';

export interface SourcesDialogProps {
  cited: DocumentSourcesView;
  detail: Pick<DocumentDetail, 'id' | 'title'>;
  isReadOnly: boolean;
  onGo(start: number): void;
}

export function SourcesDialog({ cited, detail, isReadOnly, onGo }: SourcesDialogProps) {
  const { t } = useTranslation('bindings');
  const { t: tc } = useTranslation();
  const [finding, setFinding] = useState<string | null>(null);
  /** Where the person was before finding, who is brought back there. */
  const [left, setLeft] = useState<string | null>(null);
  const close = () => {
    setFinding(null);
    setLeft(null);
    cited.close();
  };
  const binding = useBinding(detail);
  return (
    <Modal
      opened={cited.shown !== null}
      onClose={finding === null ? close : () => setFinding(null)}
      size="xl"
      title={finding === null ? t('title') : t('find', { marker: finding })}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      {finding !== null ? (
        <ReferenceFinder
          onChoose={({ id }) => {
            binding.bind(finding, id);
            setFinding(null);
          }}
        />
      ) : cited.shown !== null ? (
        <Sources
          sources={cited.shown}
          isWhole={cited.isWhole}
          binding={isReadOnly ? null : binding}
          item={(source) => (
            <SourceItem
              key={`${source.marker} ${source.start}`}
              source={source}
              binding={isReadOnly ? null : binding}
              isReturned={left === source.marker}
              onFind={() => {
                setLeft(source.marker);
                setFinding(source.marker);
              }}
              onGo={(start) => {
                close();
                onGo(start);
              }}
            />
          )}
        />
      ) : null}
    </Modal>
  );
}

interface SourcesProps {
  sources: NonNullable<DocumentSourcesView['shown']>;
  isWhole: boolean;
  binding: Binding | null;
  item(source: NonNullable<DocumentSourcesView['shown']>[number]): React.ReactNode;
}

function Sources({ sources, isWhole, binding, item }: SourcesProps) {
  const { t } = useTranslation('bindings');
  const { number } = useFormat();
  const [group, setGroup] = useState<SourceGroup>('all');
  const clear = isWhole ? clearProposals(sources) : [];
  const shown = isWhole ? inGroup(sources, group) : sources;
  return (
    <>
      <Group mb={isWhole ? 'sm' : 0} gap="sm">
        {isWhole ? (
          <SegmentedControl
            size="xs"
            aria-label={t('groups')}
            value={group}
            onChange={(value) => setGroup(sourceGroups.find((each) => each === value) ?? 'all')}
            data={sourceGroups.map((each) => ({
              value: each,
              label: `${t(`group.${each}`)} ${inGroup(sources, each).length}`,
            }))}
          />
        ) : null}
        {binding && clear.length > 0 ? (
          <Button size="compact-sm" disabled={binding.isBusy} onClick={() => binding.bindSeveral(clear)}>
            {t('acceptClear', { count: clear.length, number: number(clear.length) })}
          </Button>
        ) : null}
      </Group>
      {shown.length === 0 ? <p className={classes.quiet}>{t('none')}</p> : null}
      <ul className={classes.sources}>{shown.map(item)}</ul>
    </>
  );
}

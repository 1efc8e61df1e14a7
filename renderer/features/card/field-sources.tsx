import { Button } from '@mantine/core';
import { IconLink, IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../../../shared/commands/app-commands.ts';
import { runTarget } from '../../app/command-targets.ts';
import { printKeys } from '../../app/keys.ts';
import { AttachPopover } from '../../ui/attach-popover.tsx';
import { useSourceName, useTags } from '../appraisal/appraisal-data.ts';
import { PassagePicker } from '../appraisal/passage-picker.tsx';
import { useCardEditing } from './card-context.tsx';
import { useCardChanges } from './card-data.ts';
import classes from './card-form.module.css';
import type { CardSource } from './card-types.ts';
import { SourceItem } from './source-item.tsx';

export interface FieldSourcesProps {
  fieldKey: string;
  label: string;
  sources: CardSource[];
  /** The field has the cursor: its sources are shown; otherwise only how many there are. */
  isOpen: boolean;
  canCite: boolean;
}

export function FieldSources({ fieldKey, label, sources, isOpen, canCite }: FieldSourcesProps) {
  const { t } = useTranslation('card');
  const { t: tc } = useTranslation('citations');
  const { card, focus } = useCardEditing();
  const { setField } = useCardChanges();
  if (!isOpen) {
    return sources.length > 0 ? (
      <button type="button" className={classes.sourceCount} onClick={() => focus(fieldKey)}>
        {t('sources.count', { count: sources.length })}
      </button>
    ) : null;
  }
  const remove = (at: number) =>
    setField.mutate({ id: card.id, field: fieldKey, sources: sources.filter((_, index) => index !== at) });
  return (
    <section className={classes.sources} aria-label={t('sources.of', { label })}>
      {sources.length > 0 && (
        <ul>
          {sources.map((source, index) => (
            <SourceItem
              key={`${source.documentId ?? source.trialId ?? source.referenceId ?? source.searchId}:${source.start}:${source.end}`}
              source={source}
              onRemove={() => remove(index)}
            />
          ))}
        </ul>
      )}
      <AddSource fieldKey={fieldKey} label={label} sources={sources} />
      {canCite && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconQuote size={13} aria-hidden />}
          aria-label={tc('cite.into', { label })}
          title={printKeys(keysOf('cite'))}
          onClick={() => runTarget('cite')}
        >
          {tc('cite.button')}
        </Button>
      )}
    </section>
  );
}

function AddSource({ fieldKey, label, sources }: Omit<FieldSourcesProps, 'isOpen' | 'canCite'>) {
  const { t } = useTranslation('card');
  const { card } = useCardEditing();
  const { addSource } = useCardChanges();
  const tags = useTags(card.projectId).data ?? [];
  const titleOf = useSourceName();
  return (
    <AttachPopover
      icon={<IconLink size={13} aria-hidden />}
      words={t('sources.add')}
      label={t('sources.addTo', { label })}
    >
      {(close) => (
        <PassagePicker
          tags={tags}
          titleOf={titleOf}
          isChosen={(tag) =>
            sources.some((source) => source.documentId === tag.documentId && source.start === tag.start)
          }
          onToggle={(tagId) => {
            close();
            addSource.mutate({ id: card.id, field: fieldKey, tagId });
          }}
        />
      )}
    </AttachPopover>
  );
}

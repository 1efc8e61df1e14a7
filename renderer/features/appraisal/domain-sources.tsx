import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AttachPopover } from '../../ui/attach-popover.tsx';
import { useSourceName, useTags } from './appraisal-data.ts';
import classes from './grade.module.css';
import { PassageItem } from './passage-item.tsx';
import { PassagePicker } from './passage-picker.tsx';

export interface DomainSourcesProps {
  name: string;
  projectId: string;
  tagIds: string[];
  /** Only read: nothing is attached or taken away. */
  isFixed?: boolean;
  onChange: (tagIds: string[]) => void;
}

/** Tagged passages that carry a reason, and the way to attach more. */
export function DomainSources({ name, projectId, tagIds, isFixed = false, onChange }: DomainSourcesProps) {
  const { t } = useTranslation('appraisal');
  const tags = useTags(projectId).data ?? [];
  const titleOf = useSourceName();
  const attached = tags.filter((tag) => tagIds.includes(tag.id));
  const toggle = (tagId: string) =>
    onChange(tagIds.includes(tagId) ? tagIds.filter((id) => id !== tagId) : [...tagIds, tagId]);
  return (
    <div className={classes.sources}>
      {attached.length > 0 && (
        <ul>
          {attached.map((tag) => (
            <PassageItem
              key={tag.id}
              tag={tag}
              documentTitle={titleOf(tag.documentId)}
              onRemove={isFixed ? null : () => toggle(tag.id)}
            />
          ))}
        </ul>
      )}
      {!isFixed && (
        <AttachPopover
          icon={<IconPaperclip size={13} aria-hidden />}
          words={t('grade.attach')}
          label={t('grade.attachTo', { name })}
        >
          {() => (
            <PassagePicker
              tags={tags}
              titleOf={titleOf}
              isChosen={(tag) => tagIds.includes(tag.id)}
              onToggle={toggle}
            />
          )}
        </AttachPopover>
      )}
    </div>
  );
}

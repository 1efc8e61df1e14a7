import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../shared/contract/tags.ts';
import { hashFromRoute } from '../../app/routes.ts';

export interface PassageItemProps {
  tag: Tag;
  documentTitle: string;
  /** Null where it is only read. */
  onRemove: (() => void) | null;
}

export function PassageItem({ tag, documentTitle, onRemove }: PassageItemProps) {
  const { t } = useTranslation('appraisal');
  return (
    <li>
      <q>{tag.quote}</q>
      <a href={hashFromRoute({ screen: 'reader', documentId: tag.documentId, start: tag.start })}>
        {t('grade.where', { document: documentTitle, page: tag.page })}
      </a>
      {onRemove && (
        <ActionIcon size={24} onClick={onRemove} aria-label={t('grade.detach', { quote: tag.quote.slice(0, 60) })}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

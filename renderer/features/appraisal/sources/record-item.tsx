import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StudySource } from '../../../../shared/contract/studies.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { routeOfSource } from './records.ts';

export interface RecordItemProps {
  source: StudySource;
  /** '' where it is not in the library any more; null while that is not known. */
  title: string | null;
  onRemove: () => void;
}

export function RecordItem({ source, title, onRemove }: RecordItemProps) {
  const { t } = useTranslation('appraisal');
  return (
    <li>
      <span>{t(`records.kind.${source.kind}`)}</span>
      {title === '' ? (
        <em>{t('records.gone')}</em>
      ) : (
        <a href={hashFromRoute(routeOfSource(source))}>{title ?? t('records.coming')}</a>
      )}
      <ActionIcon size={24} onClick={onRemove} aria-label={t('records.detach', { title: (title ?? '').slice(0, 60) })}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

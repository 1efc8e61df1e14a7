/** What a screen shows while there is no project to work on: why it needs one, and the way to make it. */
import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { hashFromRoute } from './routes.ts';

export interface NoProjectProps {
  /** Projects are still being read. */
  isLoading: boolean;
  /** Whose words say why a project is needed. */
  feature: 'appraisal' | 'card' | 'export' | 'panel';
}

export function NoProject({ isLoading, feature }: NoProjectProps) {
  const { t } = useTranslation(feature);
  if (isLoading) return <LoadingState label={t('loading')} />;
  return (
    <EmptyState
      order={1}
      icon={<IconClipboardText size={40} stroke={1.2} />}
      title={t('noProject.title')}
      text={t('noProject.text')}
      action={
        <Button component="a" href={hashFromRoute({ screen: 'project' })}>
          {t('noProject.action')}
        </Button>
      }
    />
  );
}

/** What a screen shows while there is no project to work on: why it needs one, and the way to make it. */
import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { hashFromRoute } from './routes.ts';

export interface NoProjectProps {
  /** Projects are still being read. */
  isLoading: boolean;
  words: { loading: string; title: string; text: string; action: string };
}

export function NoProject({ isLoading, words }: NoProjectProps) {
  if (isLoading) return <LoadingState label={words.loading} />;
  return (
    <EmptyState
      icon={<IconClipboardText size={40} stroke={1.2} />}
      title={words.title}
      text={words.text}
      action={
        <Button component="a" href={hashFromRoute({ screen: 'project' })}>
          {words.action}
        </Button>
      }
    />
  );
}

/** A failure where it happened: the sentence and, where it helps, a button. */
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

export function ErrorNote({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <Group className={classes.error} role="alert" gap="sm" wrap="nowrap" align="flex-start">
      <IconAlertTriangle size={18} aria-hidden />
      <Text flex={1}>{sentence}</Text>
      {action}
    </Group>
  );
}

/** Nothing here yet: what belongs here and the one thing to do about it. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { focusWhenLost } from './focus-when-lost.ts';
import classes from './states.module.css';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  /** The button that helps. */
  action?: ReactNode;
  /** 1 where it takes the place of a screen that has a heading. */
  order?: 1 | 2;
  /** Where it takes the place of a screen on which the focus was. */
  takesFocus?: boolean;
}

export function EmptyState({ icon, title, text, action, order = 2, takesFocus = false }: EmptyStateProps) {
  return (
    <Stack className={classes.state} gap="sm" align="center">
      {icon ? (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      ) : null}
      <Title order={order} size="h2" {...(takesFocus && { ref: focusWhenLost, tabIndex: -1 })}>
        {title}
      </Title>
      {text ? (
        <Text className={classes.text} component="div">
          {text}
        </Text>
      ) : null}
      {action}
    </Stack>
  );
}

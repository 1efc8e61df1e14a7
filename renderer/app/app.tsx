/** Everything around the screens: theme, words, cache, host. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Host } from '../api/host.ts';
import { HostProvider, useClient } from '../api/host-context.tsx';
import { CurrentProjectProvider } from './current-project.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { MemoryProvider } from './memory.tsx';
import { MutationErrors } from './mutation-errors.tsx';
import classes from './notices.module.css';
import { BrokenRules } from './organisation-rules.tsx';
import { ApplyPreferences } from './preferences.tsx';
import { watchProblems } from './report-problems.ts';
import { theme } from './theme.ts';

export interface ProvidersProps {
  host: Host;
  queryClient: QueryClient;
  styleNonce?: string;
  /** `test` turns transitions and portals off. */
  env?: 'default' | 'test';
  children: ReactNode;
}

export function Providers({ host, queryClient, styleNonce = '', env = 'default', children }: ProvidersProps) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce} env={env}>
      <HostProvider host={host}>
        <QueryClientProvider client={queryClient}>
          <ApplyPreferences />
          <MemoryProvider>
            <CurrentProjectProvider>{children}</CurrentProjectProvider>
          </MemoryProvider>
        </QueryClientProvider>
      </HostProvider>
    </MantineProvider>
  );
}

export function App(props: Omit<ProvidersProps, 'children'>) {
  return (
    <Providers {...props}>
      <Notifications position="bottom-right" limit={3} aria-live="polite" classNames={{ root: classes.shown }} />
      <MutationErrors />
      <BrokenRules />
      <Problems />
      <ErrorBoundary resetKey="">
        <Frame />
      </ErrorBoundary>
    </Providers>
  );
}

function Problems() {
  const client = useClient();
  useEffect(() => watchProblems(client), [client]);
  return null;
}

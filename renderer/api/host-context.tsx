/** Gives the host to the screens below; tests put a fake host here. */
import { createContext, type ReactNode, useContext } from 'react';
import type { ApiClient, Host } from './host.ts';

const HostContext = createContext<Host | null>(null);

export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost needs a HostProvider above it.');
  return host;
}

export function useClient(): ApiClient {
  return useHost().client;
}

/** The desktop app's menus and window, as the screens see them. */
import type { HostBridge, OpenedPaths, PageState, ShellMessage } from '../../shared/contract/host-bridge.ts';

export interface DesktopShell {
  /** For the menus and for closing: told again whenever it changes. */
  tellState(state: PageState): void;
  /** Calls back for each message of main, until what it returns is called. */
  onMessage(listener: (message: ShellMessage) => void): () => void;
  /** What was opened outside since the last time. */
  takeOpened(): Promise<OpenedPaths>;
  /** All that was typed is stored. */
  mayClose(): void;
}

const types = ['command', 'opened', 'closing', 'woke'].map((name) => `metodebenk:${name}`);

export function createDesktopShell(bridge: HostBridge, target: Window): DesktopShell {
  return {
    tellState: (state) => bridge.tellState(state),
    onMessage(listener) {
      const receive = (event: MessageEvent) => {
        if (event.source === target && types.includes(event.data?.type)) listener(event.data as ShellMessage);
      };
      target.addEventListener('message', receive);
      return () => target.removeEventListener('message', receive);
    },
    takeOpened: () => bridge.takeOpened(),
    mayClose: () => bridge.mayClose(),
  };
}

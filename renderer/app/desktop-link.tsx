/** Between the screens and the desktop app around them: menus, closing, waking up. Nothing in the browser. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PageState, ShellMessage } from '../../shared/contract/host-bridge.ts';
import type { Connection } from '../api/connection.ts';
import type { DesktopShell } from '../api/desktop-shell.ts';
import { useHost } from '../api/host-context.tsx';
import { useApiQuery } from '../api/queries.ts';
import { useLocale } from '../ui/format.ts';
import { isOfField } from '../ui/pressed.ts';
import type { AppCommand } from './app-commands.ts';
import { useJobWords } from './job-words.ts';
import { isRunning, useJobs } from './jobs.ts';

interface CommandProps {
  commands: readonly AppCommand[];
}

/** Mounted once, in the frame. */
export function DesktopLink({ commands }: CommandProps) {
  const { shell } = useHost();
  return shell ? <Link shell={shell} commands={commands} /> : null;
}

function Link({ shell, commands }: CommandProps & { shell: DesktopShell }) {
  const cache = useQueryClient();
  const { connection } = useHost();
  const state = JSON.stringify(usePageState(commands));
  useEffect(() => shell.tellState(JSON.parse(state) as PageState), [shell, state]);

  const receive = (message: ShellMessage) => {
    if (message.type === 'metodebenk:command') run(commands.find(({ name }) => name === message.name));
    if (message.type === 'metodebenk:woke') void cache.invalidateQueries();
    if (message.type === 'metodebenk:closing') void whenStored(connection).then(() => shell.mayClose());
  };
  const latest = useRef(receive);
  latest.current = receive;
  useEffect(() => shell.onMessage((message) => latest.current(message)), [shell]);
  return null;
}

function usePageState(commands: readonly AppCommand[]): PageState {
  const locale = useLocale();
  const words = useJobWords();
  const isInDialog = useIsDialogOpen();
  const { jobs } = useJobs();
  const recent = useApiQuery(['library', 'recent'], (api) => api.library.recent.query()).data ?? [];
  return {
    locale,
    enabled: commands
      .filter(({ name, isEnabled }) => isEnabled && (!isInDialog || inDialogs.has(name)))
      .map(({ name }) => name),
    recent: recent.map(({ path, name, exists }) => ({ path, name, exists })),
    work: jobs.filter(isRunning).map((job) => words(job).text),
  };
}

/** The part of the screen that a menu speaks of is out of reach behind a dialog, but for undoing what is typed in it. */
const inDialogs = new Set<string>(['undo', 'redo']);

const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

function useIsDialogOpen(): boolean {
  return useSyncExternalStore((listener) => {
    const observer = new MutationObserver(listener);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, isDialogOpen);
}

/** Chosen in a menu while one types, undo is the field's own, as its key is; behind a dialog nobody sees what is undone. */
function run(command: AppCommand | undefined): void {
  if (!command) return;
  const isUndoing = command.name === 'undo' || command.name === 'redo';
  if (isUndoing && isOfField(document.activeElement, true)) document.execCommand(command.name);
  else if (!isUndoing || !isDialogOpen()) command.run();
}

/** Leaving a field sends what was typed in it. */
function whenStored(connection: Connection): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return new Promise((resolve) => {
    const look = () => {
      if (connection.isHolding()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = connection.subscribe(look);
    look();
  });
}

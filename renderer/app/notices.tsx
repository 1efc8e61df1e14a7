/** What the app tells by itself: shown at the edge without taking the focus, and kept for this session in a list. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

export interface Notice {
  /** `failed` is read aloud at once, the others when the person pauses. */
  kind: 'done' | 'warning' | 'failed';
  message: string;
  /** Told again under the same id, it takes the place of the one that is shown. */
  id?: string;
  action?: { label: string; run(): unknown };
  /** Where the person takes it away, and not where the app does. */
  onClose?(): void;
}

export interface ToldNotice extends Notice {
  key: number;
  at: string;
}

/** Long enough to read; what warns, or went wrong, stays until it is closed. */
const shownMs = 10_000;
/** What is offered on top of what was done (mostly to undo it) covers what one works on next; Ctrl+Z and the list still have it. */
const offeredMs = 60_000;
const mostKept = 100;
const colors = { done: 'teal', warning: 'yellow', failed: 'red' } as const;

let told: readonly ToldNotice[] = [];
let next = 1;
const closing = new Map<string, () => void>();
const listeners = new Set<() => void>();

function keep(list: readonly ToldNotice[]): void {
  told = list;
  for (const listener of listeners) listener();
}

export function tell(notice: Notice): void {
  const key = next++;
  keep([{ ...notice, key, at: new Date().toISOString() }, ...told].slice(0, mostKept));
  const id = notice.id ?? `notice-${key}`;
  const { action, kind, message } = notice;
  const press = () => {
    notifications.hide(id);
    action?.run();
  };
  hideNotice(id);
  if (notice.onClose) closing.set(id, notice.onClose);
  notifications.show({
    id,
    role: kind === 'failed' ? 'alert' : 'status',
    color: colors[kind],
    autoClose: kind !== 'done' ? false : action ? offeredMs : shownMs,
    closeButtonProps: { 'aria-label': i18next.t('close') },
    onClose: () => closing.get(id)?.(),
    message: action ? <WithAction message={message} label={action.label} onPress={press} /> : message,
  });
}

function WithAction({ message, label, onPress }: { message: string; label: string; onPress: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      {message}
      <Button variant="default" size="compact-xs" flex="none" onClick={onPress}>
        {label}
      </Button>
    </Group>
  );
}

export function hideNotice(id: string): void {
  closing.delete(id);
  notifications.hide(id);
}

/** Takes what is shown away; the list keeps it. */
export function hideNotices(): void {
  notifications.clean();
}

export function forgetNotices(): void {
  hideNotices();
  keep([]);
}

/** Newest first. */
export function useNotices(): readonly ToldNotice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );
}

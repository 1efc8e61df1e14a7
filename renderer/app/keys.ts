/** Keys of the whole app: the table that F1 and the palette print, and the hook that binds keys. */
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { commandKeys } from '../../shared/commands/app-commands.ts';

export type KeyName =
  | 'palette'
  | 'import'
  | 'find'
  | 'search'
  | 'undo'
  | 'redo'
  | 'screens'
  | 'take'
  | 'sentence'
  | 'end'
  | 'start'
  | 'tag'
  | 'more'
  | 'walk'
  | 'accept'
  | 'reject'
  | 'finding'
  | 'leave'
  | 'pane'
  | 'settings'
  | 'preview'
  | 'export'
  | 'help';

/** Printed in this order on F1. `mod` is Ctrl, or ⌘ on a Mac. */
export const keyTable: { name: KeyName; keys: readonly string[] }[] = [
  { name: 'palette', keys: commandKeys.palette },
  { name: 'import', keys: commandKeys.import },
  { name: 'search', keys: commandKeys.search },
  { name: 'find', keys: commandKeys.find },
  { name: 'undo', keys: commandKeys.undo },
  { name: 'redo', keys: commandKeys.redo },
  { name: 'screens', keys: ['1', '…', '7'] },
  { name: 'pane', keys: commandKeys['next-pane'] },
  { name: 'preview', keys: ['Space'] },
  { name: 'take', keys: ['mod', 'Enter'] },
  { name: 'sentence', keys: ['S'] },
  { name: 'end', keys: ['Shift', '← →'] },
  { name: 'start', keys: ['mod', 'Shift', '← →'] },
  { name: 'tag', keys: ['P', 'I', 'C', 'O'] },
  { name: 'more', keys: ['M', 'N'] },
  { name: 'walk', keys: ['J', 'K'] },
  { name: 'accept', keys: ['Enter'] },
  { name: 'reject', keys: ['Backspace'] },
  { name: 'finding', keys: ['F8'] },
  { name: 'leave', keys: ['Esc'] },
  { name: 'export', keys: commandKeys['go-export'] },
  { name: 'settings', keys: commandKeys.settings },
  { name: 'help', keys: commandKeys['show-keys'] },
];

export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

export function printKeys(keys: readonly string[]): string {
  return keys.map((key) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key)).join('+');
}

export interface KeyOptions {
  /** Keys that write nothing work in fields too. */
  whileTyping?: boolean;
}

/**
 * Binds keys while the component is mounted. Typing in a field and an open dialog are left alone, and so are Enter and
 * Space on a button, where they press it.
 */
export function useKeys(
  bindings: Record<string, (event: KeyboardEvent) => void>,
  { whileTyping = false }: KeyOptions = {},
): void {
  const items: HotkeyItem[] = Object.entries(bindings).map(([keys, run]) => [
    keys,
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || (!whileTyping && isTyping(target))) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const presses = keys === 'enter' || keys === 'space' || keys === 'backspace';
      if (presses && target?.closest('button, a, [role="tab"], [role="separator"], summary')) return;
      event.preventDefault();
      run(event);
    },
    { preventDefault: false },
  ]);
  useHotkeys(items, []);
}

/** Radio buttons and check boxes are inputs too, but nobody types in them. */
export function isTyping(target: Element | null): boolean {
  return target?.matches('textarea, select, input:not([type="radio"], [type="checkbox"])') ?? false;
}

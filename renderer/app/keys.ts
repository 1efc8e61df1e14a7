/** Keys of the whole app: the table that F1 and the palette print, and the hook that binds keys. */
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import type { Route } from './routes.ts';

/** Screens in the order of the rail; their place is their digit. */
export const railScreens = ['library', 'project', 'reader', 'evidence', 'card', 'panel', 'export'] as const;
export type RailScreen = (typeof railScreens)[number];

export function routeOfRail(screen: RailScreen): Route {
  return { screen };
}

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
export const keyTable: { name: KeyName; keys: string[] }[] = [
  { name: 'palette', keys: ['mod', 'K'] },
  { name: 'import', keys: ['mod', 'O'] },
  { name: 'search', keys: ['mod', 'Shift', 'F'] },
  { name: 'find', keys: ['mod', 'F'] },
  { name: 'undo', keys: ['mod', 'Z'] },
  { name: 'redo', keys: ['mod', 'Y'] },
  { name: 'screens', keys: ['1', '…', '7'] },
  { name: 'pane', keys: ['F6'] },
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
  { name: 'export', keys: ['mod', 'E'] },
  { name: 'settings', keys: ['mod', ','] },
  { name: 'help', keys: ['F1'] },
];

export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

export function printKeys(keys: readonly string[]): string {
  return keys.map((key) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key)).join('+');
}

/**
 * Binds keys while the component is mounted. Typing in a field and an open dialog are left alone, and so are Enter and
 * Space on a button, where they press it.
 */
export function useKeys(bindings: Record<string, (event: KeyboardEvent) => void>, isEnabled = true): void {
  const items: HotkeyItem[] = Object.entries(bindings).map(([keys, run]) => [
    keys,
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!isEnabled || event.defaultPrevented || isTyping(target)) return;
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
function isTyping(target: Element | null): boolean {
  return target?.matches('textarea, select, input:not([type="radio"], [type="checkbox"])') ?? false;
}

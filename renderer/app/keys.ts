/** Keys of the whole app: how they are written, and the hooks that bind them. */
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { isSingleKey } from '../../shared/commands/key-map.ts';
import { type Combination, type KeyNameIn, type KeyScope, screenKeys } from '../../shared/commands/screen-keys.ts';
import { keyCodes } from '../ui/pressed.ts';
import { usePreferences } from './preferences.tsx';

export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const macSigns: Record<string, string> = { mod: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };

/** The signs on the keys of this machine. */
export function keySigns(keys: Combination): string[] {
  return keys.map((key) => (isMac ? (macSigns[key] ?? key) : key === 'mod' ? 'Ctrl' : key));
}

export function printKeys(keys: Combination): string {
  return keySigns(keys).join(isMac ? '' : '+');
}

/** A combination as the hook below takes it. */
export function hotkeyFrom(keys: Combination): string {
  return keys.map((key) => keyCodes[key] ?? key).join('+');
}

type KeyHandler = (event: KeyboardEvent) => void;

/** Binds keys of a screen by their names while the component is mounted. */
export function useScreenKeys<Scope extends KeyScope>(
  scope: Scope,
  handlers: Partial<Record<KeyNameIn<Scope>, KeyHandler>>,
): void {
  const known: Record<string, readonly Combination[]> = screenKeys[scope];
  useKeys(
    Object.fromEntries(
      Object.entries<KeyHandler | undefined>(handlers).flatMap(([name, run]) =>
        run ? (known[name] ?? []).map((keys) => [hotkeyFrom(keys), run] as const) : [],
      ),
    ),
  );
}

export interface KeyOptions {
  /** Keys that write nothing work in fields too. */
  whileTyping?: boolean;
}

/**
 * Binds keys while the component is mounted. Typing in a field and an open dialog are left alone, and so are Enter and
 * Space on a button, where they press it.
 */
export function useKeys(bindings: Record<string, KeyHandler>, { whileTyping = false }: KeyOptions = {}): void {
  const hasSingleKeys = usePreferences().settings?.singleKeys ?? true;
  const items: HotkeyItem[] = Object.entries(bindings).map(([keys, run]) => [
    keys,
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!hasSingleKeys && isSingleKey(keys.split('+').map((key) => (key === 'shift' ? 'Shift' : key)))) return;
      if (event.defaultPrevented || (!whileTyping && isTyping(target))) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const presses = /^(enter|space|backspace)$/i.test(keys);
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

/** Keys of the whole app: how they are written, and the hooks that bind them. */
import { getHotkeyHandler, type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { isSingleKey } from '../../shared/commands/key-map.ts';
import { type Combination, type KeyNameIn, type KeyScope, screenKeys } from '../../shared/commands/screen-keys.ts';
import { isInDialog, isOfField, keyCodes } from '../ui/pressed.ts';
import { useHeldKey } from './held-keys.ts';
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
  options: KeyOptions = {},
): void {
  const known: Record<string, readonly Combination[]> = screenKeys[scope];
  useKeys(
    Object.fromEntries(
      Object.entries<KeyHandler | undefined>(handlers).flatMap(([name, run]) =>
        run ? (known[name] ?? []).map((keys) => [hotkeyFrom(keys), run] as const) : [],
      ),
    ),
    options,
  );
}

export interface KeyOptions {
  /** Keys that write nothing work in fields too. */
  whileTyping?: boolean;
  /** Buttons that are themselves what Backspace takes out; on others it does nothing. */
  droppable?: string;
}

/**
 * Binds keys while the component is mounted, and answers those that were pressed while it was still loading. Typing in a
 * field and an open dialog are left alone, and so are Enter and Space on a button, where they press it.
 */
export function useKeys(
  bindings: Record<string, KeyHandler>,
  { whileTyping = false, droppable }: KeyOptions = {},
): void {
  const hasSingleKeys = usePreferences().settings?.singleKeys ?? true;
  const isMeant = (keys: string, target: Element | null) => {
    if (!hasSingleKeys && isSingleKey(keys.split('+').map((key) => (key === 'shift' ? 'Shift' : key)))) return false;
    if (isInDialog(target) || (!whileTyping && isOfField(target, keys.includes('mod')))) return false;
    if (droppable && /^backspace$/i.test(keys) && target?.closest(droppable)) return true;
    const presses = /^(enter|space|backspace)$/i.test(keys);
    return !(presses && target?.closest('button, a, [role="tab"], [role="separator"], summary'));
  };
  const bound = (answer: (keys: string, run: KeyHandler, event: KeyboardEvent) => void): HotkeyItem[] =>
    Object.entries(bindings).map(([keys, run]) => [
      keys,
      (event) => answer(keys, run, event),
      { preventDefault: false },
    ]);
  const items = bound((keys, run, event) => {
    if (event.defaultPrevented || !isMeant(keys, event.target instanceof Element ? event.target : null)) return;
    event.preventDefault();
    run(event);
  });
  useHotkeys(items, []);
  useHeldKey((held) => {
    let isAnswered = false;
    const answer = bound((keys, run, event) => {
      if (isAnswered || !isMeant(keys, document.activeElement)) return;
      isAnswered = true;
      run(event);
    });
    getHotkeyHandler(answer)(held);
    return isAnswered;
  });
}

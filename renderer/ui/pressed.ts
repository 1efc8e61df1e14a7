/** Keys of screens in events that a part of a screen hears itself: by their names, as F1 prints them; and where they are pressed. */
import { type Combination, type KeyNameIn, type KeyScope, screenKeys } from '../../shared/commands/screen-keys.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What the browser calls a key that is printed as a sign. */
export const keyCodes: Record<string, string> = {
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  Esc: 'Escape',
};

/** Which of the combinations of a key was pressed, from 0 in the order of the table; null where it was none of them. */
export function pressedOf<Scope extends KeyScope>(event: Pressed, scope: Scope, name: KeyNameIn<Scope>): number | null {
  const known: Record<string, readonly Combination[]> = screenKeys[scope];
  const at = (known[name] ?? []).findIndex((keys) => isPressed(event, keys));
  return at < 0 ? null : at;
}

export function isPressedFor<Scope extends KeyScope>(event: Pressed, scope: Scope, name: KeyNameIn<Scope>): boolean {
  return pressedOf(event, scope, name) !== null;
}

export function isPressed({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed, keys: Combination): boolean {
  const last = keys.at(-1) ?? '';
  const wanted = last === 'Space' ? ' ' : (keyCodes[last] ?? last);
  const areHeld =
    altKey === keys.includes('Alt') &&
    shiftKey === keys.includes('Shift') &&
    (ctrlKey || metaKey) === keys.includes('mod');
  return areHeld && key.toLowerCase() === wanted.toLowerCase();
}

/** Radio buttons and check boxes are inputs too, but nobody types in them. */
export function isTyping(target: Element | null): boolean {
  return target?.matches('textarea, select, input:not([type="radio"], [type="checkbox"])') ?? false;
}

/** Whether a key means something to the field it is pressed in: letters choose in a list of choices, and with Ctrl do nothing. */
export function isOfField(target: Element | null, hasMod: boolean): boolean {
  return isTyping(target) && !(hasMod && target?.matches('select'));
}

/** Dialogs and menus have the keys to themselves while they are open. */
export function isInDialog(target: Element | null): boolean {
  return target?.closest('[role="dialog"], [role="menu"], [role="listbox"]') != null;
}

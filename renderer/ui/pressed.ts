/** Keys of screens in events that a part of a screen hears itself: by their names, as F1 prints them. */
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

function isPressed({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed, keys: Combination): boolean {
  const last = keys.at(-1) ?? '';
  const wanted = last === 'Space' ? ' ' : (keyCodes[last] ?? last);
  const areHeld =
    altKey === keys.includes('Alt') &&
    shiftKey === keys.includes('Shift') &&
    (ctrlKey || metaKey) === keys.includes('mod');
  return areHeld && key.toLowerCase() === wanted.toLowerCase();
}

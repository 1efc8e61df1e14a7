import { expect, test } from 'vitest';
import { isOfField, isPressedFor, pressedOf } from '../../../renderer/ui/pressed.ts';

const press = (key: string, held: Partial<Record<'alt' | 'ctrl' | 'meta' | 'shift', boolean>> = {}) => ({
  key,
  altKey: held.alt ?? false,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  shiftKey: held.shift ?? false,
});

test('a key is known by its sign, with just the keys that are held; ⌘ is as good as Ctrl', () => {
  expect(isPressedFor(press(' '), 'list', 'preview')).toBe(true);
  expect(isPressedFor(press(' ', { ctrl: true }), 'list', 'preview')).toBe(false);
  expect(isPressedFor(press('a', { ctrl: true }), 'list', 'all')).toBe(true);
  expect(isPressedFor(press('A', { meta: true }), 'list', 'all')).toBe(true);
  expect(isPressedFor(press('a'), 'list', 'all')).toBe(false);
  expect(isPressedFor(press('Enter', { ctrl: true, shift: true }), 'reader', 'take-hit')).toBe(false);
  expect(isPressedFor(press('Enter', { ctrl: true, shift: true }), 'reader', 'take-sentence')).toBe(true);
});

test('of two directions it is told which was meant', () => {
  expect(pressedOf(press('ArrowUp', { alt: true }), 'project', 'move-outcome')).toBe(0);
  expect(pressedOf(press('ArrowDown', { alt: true }), 'project', 'move-outcome')).toBe(1);
  expect(pressedOf(press('ArrowDown'), 'project', 'move-outcome')).toBeNull();
});

test('in a list of choices letters are its own, and with Ctrl they are the app’s; in a text all are the text’s', () => {
  const of = (tag: string) => [false, true].map((hasMod) => isOfField(document.createElement(tag), hasMod));
  expect(of('select')).toEqual([true, false]);
  expect(of('textarea')).toEqual([true, true]);
  expect(of('button')).toEqual([false, false]);
});

/** Keys pressed while a screen loads, which nothing answers yet: what answers them takes them when it is there. */
import { useEffect } from 'react';
import { keyMap } from '../../shared/commands/key-map.ts';
import { isInDialog, isPressed, isTyping } from '../ui/pressed.ts';

interface HeldKey {
  event: KeyboardEvent;
  atMs: number;
}

/** Later, the person has stopped waiting for it. */
const heldMs = 10_000;
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);
/** Enter, arrows and their like belong to what has the focus, and mean nothing to what comes in its place. */
const holdable = keyMap
  .filter(({ scope }) => scope !== 'list')
  .flatMap(({ combinations }) => combinations)
  .filter((keys) => /^([^←→↑↓]|F\d+)$/.test(keys.at(-1) ?? ''));

let held: readonly HeldKey[] = [];

/** Mounted once, in the frame: keys that nothing answered come as far as the window. */
export function useHeldKeys(): void {
  useEffect(() => {
    // What the person does instead of waiting counts from then on.
    const forget = () => {
      held = [];
    };
    const note = (event: KeyboardEvent) => {
      if (modifiers.has(event.key)) return;
      if (event.defaultPrevented || !isLoading() || !isForScreen(event)) return forget();
      event.preventDefault();
      held = [...held, { event, atMs: performance.now() }];
    };
    window.addEventListener('keydown', note);
    window.addEventListener('pointerdown', forget, true);
    return () => {
      window.removeEventListener('keydown', note);
      window.removeEventListener('pointerdown', forget, true);
      forget();
    };
  }, []);
}

/** The one pressed first; `answer` says whether it did something, and so does this. */
export function takeHeldKey(answer: (event: KeyboardEvent) => boolean): boolean {
  const [first, ...rest] = held.filter(({ atMs }) => performance.now() - atMs < heldMs);
  if (!first || !answer(first.event)) return false;
  held = rest;
  return true;
}

const isLoading = () => document.querySelector('#main [aria-busy="true"]') !== null;

function isForScreen(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return !isTyping(target) && !isInDialog(target) && holdable.some((keys) => isPressed(event, keys));
}

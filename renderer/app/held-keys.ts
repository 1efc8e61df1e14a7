/** Keys pressed while a screen loads, which nothing answers yet: what answers them takes them when it is there. */
import { useEffect, useState } from 'react';
import { keysOf } from '../../shared/commands/app-commands.ts';
import { keyMap } from '../../shared/commands/key-map.ts';
import { isInDialog, isPressed, isTyping } from '../ui/pressed.ts';

interface HeldKey {
  event: KeyboardEvent;
  atMs: number;
}

/** Later, the person has stopped waiting for it. */
const heldMs = 10_000;
/** So long after the screen is there, who answers the next one is there too, or nobody of the screen does. */
const patienceMs = 300;
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);
/** Enter, arrows and their like belong to what has the focus, and mean nothing to what comes in its place. */
const holdable = keyMap
  .filter(({ scope }) => scope !== 'list')
  .flatMap(({ combinations }) => combinations)
  .filter((keys) => /^([^←→↑↓]|F\d+)$/.test(keys.at(-1) ?? ''));
/** Whoever opens the palette, help or another pane does that instead of waiting. */
const isInstead = (event: KeyboardEvent) => /^F\d+$/.test(event.key) || isPressed(event, keysOf('palette'));

let held: readonly HeldKey[] = [];
/** Counts the keys that were taken: the next one waits until what the last one did is drawn. */
let turn = 0;
const takers = new Set<(turn: number) => void>();

/** Mounted once, in the frame: keys that nothing answered come as far as the window. */
export function useHeldKeys(): void {
  useEffect(() => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    let isPressedAnew = false;
    // What the person does instead of waiting counts from then on.
    const forget = () => {
      held = [];
      clearTimeout(patience);
    };
    const hold = (event: KeyboardEvent) => {
      event.preventDefault();
      held = [...held, { event, atMs: performance.now() }];
      if (held.length === 1) waitFor(event);
    };
    // The rail and the palette of commands answer at once, so a key after a held one would come before it.
    const follow = (event: KeyboardEvent) => {
      if (isPressedAnew || waiting().length === 0 || modifiers.has(event.key)) return;
      if (!isForScreen(event) || isInstead(event)) return;
      event.stopImmediatePropagation();
      hold(event);
    };
    const note = (event: KeyboardEvent) => {
      if (isPressedAnew || modifiers.has(event.key)) return;
      if (event.defaultPrevented || !isLoading() || !isForScreen(event)) return forget();
      hold(event);
    };
    /** What the screen does not take once it is there is pressed anew, for the keys of the whole app. */
    const waitFor = (first: KeyboardEvent) => {
      clearTimeout(patience);
      patience = setTimeout(() => {
        const [now, ...rest] = waiting();
        if (!now) return;
        if (now.event !== first || isLoading()) return waitFor(now.event);
        held = rest;
        isPressedAnew = true;
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', now.event));
        isPressedAnew = false;
        tellTaken();
        if (rest[0]) waitFor(rest[0].event);
      }, patienceMs);
    };
    window.addEventListener('keydown', follow, true);
    window.addEventListener('keydown', note);
    window.addEventListener('pointerdown', forget, true);
    return () => {
      window.removeEventListener('keydown', follow, true);
      window.removeEventListener('keydown', note);
      window.removeEventListener('pointerdown', forget, true);
      forget();
    };
  }, []);
}

/** Offers the key that was pressed first to `answer`, which says whether it did something. */
export function useHeldKey(answer: (event: KeyboardEvent) => boolean): void {
  const [drawnTurn, setDrawnTurn] = useState(turn);
  useEffect(() => {
    takers.add(setDrawnTurn);
    setDrawnTurn(turn);
    return () => void takers.delete(setDrawnTurn);
  }, []);
  useEffect(() => {
    const [first, ...rest] = waiting();
    if (drawnTurn !== turn || !first || !answer(first.event)) return;
    held = rest;
    tellTaken();
  });
}

const waiting = () => held.filter(({ atMs }) => performance.now() - atMs < heldMs);

function tellTaken(): void {
  turn += 1;
  for (const draw of takers) draw(turn);
}

const isLoading = () => document.querySelector('#main [aria-busy="true"]') !== null;

function isForScreen(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return !isTyping(target) && !isInDialog(target) && holdable.some((keys) => isPressed(event, keys));
}

/** Commands that a part of the screen answers while it is shown, such as find and print; the newest one mounted answers. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandName } from '../../shared/commands/app-commands.ts';

type Target = { current: (() => void) | null };

const targets = new Map<CommandName, Target[]>();
const listeners = new Set<() => void>();
let answered: ReadonlySet<CommandName> = new Set();

function change(name: CommandName, next: Target[]): void {
  targets.set(name, next);
  answered = new Set([...targets].flatMap(([each, list]) => (list.length > 0 ? [each] : [])));
  for (const listener of listeners) listener();
}

/** Answers the command while the component is mounted; null: not now. */
export function useCommandTarget(name: CommandName, run: (() => void) | null): void {
  const target = useRef(run);
  target.current = run;
  const isAnswering = run !== null;
  useEffect(() => {
    if (!isAnswering) return;
    change(name, [...(targets.get(name) ?? []), target]);
    return () => {
      change(
        name,
        (targets.get(name) ?? []).filter((each) => each !== target),
      );
    };
  }, [name, isAnswering]);
}

export function runTarget(name: CommandName): void {
  targets.get(name)?.at(-1)?.current?.();
}

/** Names of the commands that something on the screen answers now. */
export function useAnsweredCommands(): ReadonlySet<CommandName> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answered,
  );
}

/** All keys of the app in one list: those of commands, which work everywhere, and those of screens. */
import { type CommandName, commandNames, keysOf, otherCommandKeys } from './app-commands.ts';
import { type Combination, type KeyScope, screenKeys } from './screen-keys.ts';

export interface KeyMapEntry {
  scope: 'everywhere' | KeyScope;
  /** Of the command, or of the key in its screen. */
  name: string;
  combinations: readonly Combination[];
}

export const keyMap: readonly KeyMapEntry[] = [
  ...commandNames.flatMap((name: CommandName) => {
    const combinations = [keysOf(name), ...(otherCommandKeys[name] ?? [])].filter((keys) => keys.length > 0);
    return combinations.length > 0 ? [{ scope: 'everywhere' as const, name, combinations }] : [];
  }),
  ...Object.entries(screenKeys).flatMap(([scope, keys]) =>
    Object.entries(keys).map(([name, combinations]) => ({ scope: scope as KeyScope, name, combinations })),
  ),
];

/** Names such as `command:palette` and `reader:next-mark`, by which help speaks of keys. */
export const keyId = ({ scope, name }: Pick<KeyMapEntry, 'scope' | 'name'>) =>
  `${scope === 'everywhere' ? 'command' : scope}:${name}`;

/** Letters, digits and signs alone or with Shift: people who dictate or tremble press them by accident (WCAG 2.1.4). */
export function isSingleKey(keys: Combination): boolean {
  const rest = keys.filter((key) => key !== 'Shift');
  return rest.length === 1 && rest[0]!.length === 1 && !'←→↑↓'.includes(rest[0]!);
}

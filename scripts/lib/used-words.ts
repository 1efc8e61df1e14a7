/** Which words of the screens the code asks for. Whole keys are found as they stand; of composed ones, what stands written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface UsedWords {
  /** Of a namespace, without its plural ending. */
  has(namespace: string, key: string): boolean;
  /** What history says of what commands do, e.g. `tag.add`. */
  actions: ReadonlySet<string>;
}

export function usedWords(root: string): UsedWords {
  const read = (...folders: string[]) =>
    folders
      .flatMap((folder) => {
        const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
        return names.filter((name) => /\.(tsx?|md)$/.test(name)).map((name) => join(root, folder, name));
      })
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
  const sources = read('renderer', 'electron', 'shared', 'resources/help');
  const all = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map((match) => match[1]!))];
  const whole = new Set(all(/(?<=['"`{])((?:[\w-]+:)?[\w-]+(?:\.[\w-]+)*)(?=['"`}])/g));
  // `kind.${kind}` and `${way}.form.label`, also within other templates.
  const beginnings = all(/`(?:[\w-]+:)?([\w-]+\.(?:[\w-]+\.?)*)(?=\$\{)/g);
  const endings = all(/\}((?:\.[\w-]+)+)`/g);
  // The menus and dialogs of the desktop read words as members of an object, which the types check.
  const members = new Set([...read('electron/shell').matchAll(/\.(\w+)\b/g)].map((match) => match[1]!));
  return {
    has: (namespace, key) =>
      whole.has(key) ||
      whole.has(`${namespace}:${key}`) ||
      beginnings.some((beginning) => key.startsWith(beginning)) ||
      endings.some((ending) => key.endsWith(ending)) ||
      (namespace === 'commands' && members.has(key.split('.').at(-1)!)),
    actions: new Set([...read('electron').matchAll(/\baction: '([a-z]+\.[a-z-]+)'/g)].map((match) => match[1]!)),
  };
}

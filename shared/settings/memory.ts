/** What the screens remember of each library. */
import type { Memory } from '../contract/settings.ts';

const mostLibraries = 50;

/** With a change to some libraries, which stand last now; those that were long not worked in are forgotten. */
export function withMemory(memory: Memory = {}, change: Memory): Memory {
  const others = Object.entries(memory).filter(([path]) => !Object.hasOwn(change, path));
  const changed = Object.entries(change).map(([path, part]) => [path, { ...memory[path], ...part }] as const);
  return Object.fromEntries([...others, ...changed].slice(-mostLibraries));
}

/** Whether a built file is missing or older than any of its sources. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function isStale(built: string, sources: readonly string[]): boolean {
  const builtAt = changedAt(built);
  return builtAt === null || sources.some((source) => newestIn(source) > builtAt);
}

function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time changes when a file in it is removed.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** How much memory the largest process that this one started has held: on Linux; elsewhere 0. */
import { readdirSync, readFileSync } from 'node:fs';

const pageBytes = 4096;

export function memoryOfChildren(): { most(): number; stop(): void } {
  let most = 0;
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) most = Math.max(most, residentOf(pid));
  }, 100);
  return { most: () => most, stop: () => clearInterval(timer) };
}

function childrenOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'ascii').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

function residentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'ascii').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}

/** Memory a process holds, seen from outside: a process busy with a hostile file cannot be asked. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Linux counts in pages of 4 KiB on the architectures that are shipped (x64, arm64 distributions). */
const pageBytes = 4096;

/** Resident bytes; null where the process is gone or the system does not tell. */
export async function residentBytes(pid: number, platform: string = process.platform): Promise<number | null> {
  try {
    if (platform === 'linux') {
      const pages = Number((await readFile(`/proc/${pid}/statm`, 'ascii')).split(' ')[1]);
      return Number.isFinite(pages) ? pages * pageBytes : null;
    }
    const options = { timeout: 5000, windowsHide: true };
    if (platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], options);
      return bytesFromTasklist(stdout);
    }
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)], options);
    return Number(stdout.trim()) * 1024 || null;
  } catch {
    return null;
  }
}

/** `"node.exe","1234","Console","1","48,560 K"`: kibibytes with the thousands sign of the country. */
export function bytesFromTasklist(line: string): number | null {
  const field = /"([^"]*)"\s*$/.exec(line.trim())?.[1];
  const kibibytes = Number(field?.replace(/\D/g, ''));
  return kibibytes > 0 ? kibibytes * 1024 : null;
}

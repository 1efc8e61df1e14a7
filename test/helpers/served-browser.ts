/** `metodebenk serve` as a process of its own, with a person's folders under `folder`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { foldersIn } from './command-line.ts';
import { openSession } from './open-session.ts';

const root = resolve(import.meta.dirname, '..', '..');

export interface ServedBrowser {
  origin: string;
  token: string;
  /** Of the process that holds the address; the service is its child. */
  pid: number;
  close(): Promise<void>;
}

/** Settles when it has said its address and the code was exchanged. */
export async function startServe(folder: string, args: string[] = []): Promise<ServedBrowser> {
  const child = spawn(process.execPath, [join(root, 'electron/cli.ts'), 'serve', '--no-open', '--json', ...args], {
    env: { ...process.env, METODEBENK_HOME: foldersIn(folder).settings, CI: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await firstAddress(child);
  const { origin } = new URL(address);
  const token = await openSession({ origin, newAddress: () => address });
  return {
    origin,
    token,
    pid: child.pid!,
    async close() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line).url;
  throw new Error('serve ended without an address');
}

/** A running extraction process as the pool sees it, and the one that plain Node starts. */
import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FromExtractor, ToExtractor } from './extractor-messages.ts';

export interface ExtractorProcess {
  readonly pid: number | undefined;
  /** Resolves when the message has left this process, so that a large file does not pile up. */
  send(message: ToExtractor): Promise<void>;
  onMessage(callback: (message: FromExtractor) => void): void;
  onExit(callback: () => void): void;
  kill(): void;
}

export interface NodeExtractorOptions {
  /** Script to run; needed where the sources are bundled. */
  entry?: string;
  /** Folders the process may read: its own code and packages. */
  readable?: readonly string[];
}

/** Above the pool's limit for the whole process, so that the limit is met before the heap is. */
const heapMegabytes = 1024;

/** Starts it with Node's permission model: no writing, no processes, no add-ons, reading of its own code only. */
export function startNodeExtractor(options: NodeExtractorOptions = {}): ExtractorProcess {
  const here = import.meta.url;
  const entry = options.entry ?? fileURLToPath(new URL(`../extractor${extname(here)}`, here));
  const readable = options.readable ?? ownFolders(fileURLToPath(new URL('../..', here)));
  const child = fork(entry, [], {
    execPath: process.execPath,
    execArgv: [
      '--permission',
      ...readable.map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${heapMegabytes}`,
      '--max-semi-space-size=32', // text comes in many small objects: fewer collections
      '--disable-warning=ExperimentalWarning',
    ],
    env: { NODE_NO_WARNINGS: '1', ...systemRoot() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => undefined); // told by onExit as well
  return {
    pid: child.pid,
    send: (message) =>
      new Promise((resolve, reject) => {
        child.send(message, (error) => (error ? reject(error) : resolve()));
      }),
    onMessage: (callback) => child.on('message', (message) => callback(message as FromExtractor)),
    onExit: (callback) => {
      let told = false;
      const tell = () => {
        if (!told) callback();
        told = true;
      };
      child.on('exit', tell).on('error', tell).on('disconnect', tell);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

function ownFolders(root: string): string[] {
  return ['electron', 'shared', 'node_modules', 'resources', 'package.json'].map((name) => join(root, name));
}

/** Windows programs do not start without it. */
function systemRoot(): Record<string, string> {
  const { SystemRoot } = process.env;
  return SystemRoot ? { SystemRoot } : {};
}

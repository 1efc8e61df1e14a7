/** Serves until Ctrl+C or a signal, closing the library properly; failures become a sentence and an exit code. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { hostFolders } from '../host-folders.ts';
import { readServeArguments, type ServeParts, serveBrowser } from './serve-browser.ts';

export async function runServe(
  args: string[],
  openWorkbench: ServeParts['openWorkbench'],
  note?: string,
): Promise<void> {
  try {
    const served = await serveBrowser(readServeArguments(args), {
      folders: hostFolders(),
      version: readVersion(),
      openWorkbench,
      out: (line) => process.stdout.write(`${line}\n`),
      ...(note ? { note } : {}),
    });
    if (process.stdin.isTTY) process.stdin.on('data', () => served.tellNewAddress());
    let isEnding = false;
    const end = () => {
      if (isEnding) return;
      isEnding = true;
      void served.close().finally(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  } catch (error) {
    const { code, message, details } = asAppError(error);
    const isJson = args.includes('--json');
    if (isJson) process.stdout.write(`${JSON.stringify({ error: { code, message, details } })}\n`);
    else process.stderr.write(`${message}\n`);
    process.exitCode = code === 'usage' ? 64 : 1;
  }
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return new AppError('usage', { reason: 'the port is taken; choose another with --port, or leave it out' }, error);
  }
  return new AppError('internal', { reference: 'serve' }, error);
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

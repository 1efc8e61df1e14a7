/** Serves until Ctrl+C or a signal, closing the library properly; failures become a sentence and an exit code. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/errors.ts';
import { catchUnhandled } from '../log/catch-unhandled.ts';
import { nodeLog } from '../log/node-log.ts';
import { readServeArguments } from './serve/serve-arguments.ts';
import { supervise } from './serve/supervise.ts';

const here = import.meta.url;
const entry = fileURLToPath(new URL(`../serve-service${extname(here)}`, here));

export async function runServe(args: string[], note: string | null = null): Promise<void> {
  const err = (line: string) => void process.stderr.write(`${line}\n`);
  catchUnhandled(nodeLog('serve'), () => process.exit(1));
  try {
    const out = (line: string) => void process.stdout.write(`${line}\n`);
    const served = await supervise(readServeArguments(args), { entry, note, out, err });
    if (process.stdin.isTTY) process.stdin.on('data', () => served.tellNewAddress());
    let isEnding = false;
    const end = () => {
      if (isEnding) return;
      isEnding = true;
      void served.close().finally(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    await served.givenUp;
    err(new AppError('service-failed').message);
    process.exit(1);
  } catch (error) {
    const { code, message, details } = asAppError(error);
    const isJson = args.includes('--json');
    if (isJson) process.stdout.write(`${JSON.stringify({ error: { code, message, details } })}\n`);
    else err(message);
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

/** The arguments of `metodebenk serve [LIBRARY] [--port N] [--no-open] [--json]`. */
import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/errors.ts';

export interface ServeArguments {
  library: string | null;
  port: number;
  opens: boolean;
  isJson: boolean;
}

/** Throws AppError usage. */
export function readServeArguments(args: string[]): ServeArguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port >= 0 && port <= 65_535)) throw new Error('--port takes a number from 0 to 65535');
    if (positionals.length > 1) throw new Error('serve takes one library');
    return { library: positionals[0] ?? null, port, opens: !values['no-open'], isJson: values.json ?? false };
  } catch (error) {
    throw new AppError('usage', { reason: error instanceof Error ? error.message : String(error) }, error);
  }
}

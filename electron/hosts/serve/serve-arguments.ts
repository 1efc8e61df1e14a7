/** The arguments of `metodebenk serve [LIBRARY] [--port N] [--no-open] [--accept-place] [--json]`. */
import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/errors.ts';

export interface ServeArguments {
  library: string | null;
  port: number;
  opens: boolean;
  isJson: boolean;
  /** The library may be on a network drive or in a synced folder. */
  placeAccepted?: true;
}

/** Throws AppError usage. */
export function readServeArguments(args: string[]): ServeArguments {
  try {
    const flag = { type: 'boolean' } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': flag, json: flag, 'accept-place': flag },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port >= 0 && port <= 65_535)) throw new Error('--port takes a number from 0 to 65535');
    if (positionals.length > 1) throw new Error('serve takes one library');
    const accepted = values['accept-place'] ? ({ placeAccepted: true } as const) : {};
    const [library = null] = positionals;
    return { library, port, opens: !values['no-open'], isJson: values.json ?? false, ...accepted };
  } catch (error) {
    throw new AppError('usage', { reason: error instanceof Error ? error.message : String(error) }, error);
  }
}

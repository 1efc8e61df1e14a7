/** A host over fake services, through the real router, so that inputs and outputs are checked as in the app. */

import { ApiError } from '../../../renderer/api/api-error.ts';
import { createConnection } from '../../../renderer/api/connection.ts';
import type { ApiClient, Host } from '../../../renderer/api/host.ts';
import { createRouter } from '../../../shared/contract/router.ts';
import type { Services } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { type FakeState, fakeServices, fakeState } from './fake-services.ts';

export interface FakeHost extends Host {
  state: FakeState;
  /** Every call in order, as `documents.list`. */
  calls: { path: string; input: unknown; signal?: AbortSignal }[];
  /** What the answers of a station wait for, such as `documents`. */
  holds: Map<string, Promise<void>>;
}

/** `services` stand in for the fake's own, station by station. */
export function fakeHost(
  change: Partial<FakeState> = {},
  host: Partial<Host> = {},
  services: Partial<Services> = {},
): FakeHost {
  // Its own, so that what one test does to it is not there for the next.
  const state = fakeState(structuredClone(change));
  const calls: FakeHost['calls'] = [];
  const holds: FakeHost['holds'] = new Map();
  const caller = createRouter({ ...fakeServices(state), ...services }).createCaller({});
  const call = (path: string[], input: unknown, signal?: AbortSignal) => {
    calls.push({ path: path.join('.'), input, ...(signal && { signal }) });
    const answer = answerTo(path, input);
    return signal ? Promise.race([answer, cancelled(signal)]) : answer;
  };
  const answerTo = async (path: string[], input: unknown) => {
    const hold = holds.get(path[0] ?? '');
    if (hold) await hold;
    try {
      let node: unknown = caller;
      for (const part of path) node = (node as Record<string, unknown>)[part];
      return structuredClone(await (node as (input: unknown) => Promise<unknown>)(input));
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null;
      if (cause instanceof AppError) throw new ApiError(cause.code, cause.details, error);
      throw new ApiError('internal', { reference: `${path.join('.')}: ${String(error)}` }, error);
    }
  };
  return {
    kind: 'browser',
    connection: createConnection(),
    tryAgain: () => undefined,
    client: clientProxy([], call) as ApiClient,
    readBytes: async () => new Uint8Array(),
    statBytes: async () => ({ byteLength: 0, mediaType: 'text/plain', fileName: 'x.txt' }),
    prepareFiles: async (files) => files.map((file) => ({ uploadId: file.name, name: file.name })),
    saveExport: async (file) => file.fileName,
    openExport: async () => undefined,
    ...host,
    state,
    calls,
    holds,
  };
}

function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new ApiError('export-cancelled')));
  });
}

type Call = (path: string[], input: unknown, signal?: AbortSignal) => Promise<unknown>;

function clientProxy(path: string[], call: Call): unknown {
  return new Proxy(() => undefined, {
    get: (_target, part: string) =>
      // A procedure may be called `query` itself.
      path.length > 1 && (part === 'query' || part === 'mutate')
        ? (input: unknown, options?: { signal: AbortSignal }) => call(path, input, options?.signal)
        : clientProxy([...path, part], call),
  });
}

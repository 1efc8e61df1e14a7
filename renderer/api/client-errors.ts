/** Wraps a typed client so that its calls wait for the service and reject with ApiError and nothing else. */
import { apiErrorFrom } from './api-error.ts';
import type { Connection } from './connection.ts';

/** `name` is the last part of a call, `query` or `mutate`: it tells what may be sent twice. */
export function withApiErrors<T extends object>(client: T, connection: Connection, name = ''): T {
  return new Proxy(client, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      return isCallable(part) ? withApiErrors(part, connection, String(key)) : part;
    },
    apply(target, self, args) {
      const call = target as (...all: unknown[]) => unknown;
      if (name !== 'query' && name !== 'mutate') return Reflect.apply(call, self, args);
      return connection.run(name === 'query', () =>
        (Reflect.apply(call, self, args) as Promise<unknown>).catch(rethrow),
      );
    },
  });
}

function isCallable(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function rethrow(error: unknown): never {
  throw apiErrorFrom(error);
}

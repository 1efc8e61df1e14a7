/** Wraps a typed client so that its calls reject with ApiError and nothing else. */
import { apiErrorFrom } from './api-error.ts';

export function withApiErrors<T extends object>(client: T): T {
  return new Proxy(client, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      return isCallable(part) ? withApiErrors(part) : part;
    },
    apply(target, self, args) {
      const result: unknown = Reflect.apply(target as (...all: unknown[]) => unknown, self, args);
      return result instanceof Promise ? result.catch(rethrow) : result;
    },
  });
}

function isCallable(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function rethrow(error: unknown): never {
  throw apiErrorFrom(error);
}
